package org.tensionwire.enrich.revise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One sight of a story.
 *
 * @param hash of title and text
 * @param length of the text, in UTF-16 units
 * @param hasPage whether the article's page came with it
 * @param takenDown {@link Reason#GONE} or {@link Reason#RETRACTED}; null where the story stands
 * @param note hash of the publisher's correction; null where there is none
 * @param firstSeen when this feed first listed the story
 * @param seenAt when this sight was fetched
 * @param raw where the raw story stands, as {@code partition/offset}
 */
public record Sighting(
    String feed,
    String hash,
    int length,
    boolean hasPage,
    @Nullable Reason takenDown,
    @Nullable String note,
    Instant firstSeen,
    Instant seenAt,
    String raw) {}
