package org.tensionwire.cli.sample.corpus;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An article under its one address, with all its revisions, oldest first. The first revision's id
 * is the address.
 */
public record SampleArticle(List<SampleStory> revisions) {

  public String slug() {
    return first().id();
  }

  public SampleStory first() {
    return revisions.get(0);
  }

  /** The revision that stands at the given instant; empty before the article appeared. */
  public Optional<SampleStory> asOf(Instant instant) {
    return revisions.stream()
        .filter(revision -> !revision.at().isAfter(instant))
        .reduce((a, b) -> b);
  }

  /** Whether the publisher's feed lists the article, as its own or as another's. */
  public boolean listedBy(SamplePublisher publisher) {
    return first().publisher().equals(publisher.id())
        || revisions.stream().anyMatch(revision -> revision.alsoIn().contains(publisher.id()));
  }
}
