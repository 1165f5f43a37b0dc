package org.tensionwire.cli.sample.render;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed.
 *
 * @param guid null where the publisher gives none
 * @param html the whole story, null where the feed carries summaries only
 * @param published when the article first appeared, null where the publisher gives no dates
 * @param updated when this revision appeared, null where the publisher gives no dates
 */
record FeedItem(
    String link,
    @Nullable String guid,
    String title,
    String summary,
    @Nullable String html,
    @Nullable String byline,
    @Nullable Instant published,
    @Nullable Instant updated) {}
