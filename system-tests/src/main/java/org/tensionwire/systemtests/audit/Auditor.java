package org.tensionwire.systemtests.audit;

import java.util.List;
import org.tensionwire.systemtests.audit.Rows.Snapshot;
import org.tensionwire.systemtests.feeds.Truth;

/** Every promise, checked. */
final class Auditor {
  private static final List<Check> CHECKS =
      List.of(
          new ItemsArriveOnce(),
          new RawStoriesAreAccountedFor(),
          new PublishedStoriesReachTheSink(),
          new TaggedStoriesBecomeEventsOnce(),
          new RevisionsRise(),
          new RevisionsTellTheirStory(),
          new RetaggedStoriesCame(),
          new GarbageIsSetAside(),
          new FeedTotalsAddUp());

  private Auditor() {}

  static List<Violation> audit(Snapshot read, Truth truth) {
    return CHECKS.stream().flatMap(check -> check.violations(read, truth).stream()).toList();
  }
}
