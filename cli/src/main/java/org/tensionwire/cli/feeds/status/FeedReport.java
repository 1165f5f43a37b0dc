package org.tensionwire.cli.feeds.status;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One feed in the cockpit.
 *
 * @param why what the verdict rests on; empty where it needs no words
 * @param fetchedAt when it last answered well; null: never
 * @param advancedAt when its content last advanced; null: never
 * @param delay from publication to first sight, the middle one of its latest news; null: none dated
 * @param failures failed polls in a row
 * @param nextPollAt when it is due; null before it is first polled
 * @param nextPollReason why then, from ingest's closed list; null likewise
 */
public record FeedReport(
    String feedId,
    Verdict verdict,
    String why,
    @Nullable Instant fetchedAt,
    @Nullable Instant advancedAt,
    @Nullable Duration delay,
    int failures,
    @Nullable Instant nextPollAt,
    @Nullable String nextPollReason) {}
