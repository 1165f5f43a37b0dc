package org.tensionwire.cli.sample.corpus;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One revision of an article, as a publisher put it out.
 *
 * @param publisher id of the publisher
 * @param at when it appeared
 * @param updateOf id of the revision that this one replaces, null for a first one
 * @param copyOf id of another publisher's story that this one repeats nearly word for word
 * @param alsoIn ids of publishers whose feeds list the same page
 * @param language BCP 47
 * @param body paragraphs separated by blank lines, see {@link Block#parse}
 * @param expect what the codebook says about it
 */
public record SampleStory(
    String id,
    String publisher,
    Instant at,
    StoryKind kind,
    @Nullable String updateOf,
    @Nullable String copyOf,
    List<String> alsoIn,
    String language,
    String title,
    @Nullable String byline,
    String summary,
    String body,
    boolean opinion,
    Expectation expect) {}
