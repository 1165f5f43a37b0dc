package org.tensionwire.enrich.tag.act;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.tag.pack.CompiledPack;
import org.tensionwire.enrich.tag.time.Age;

/**
 * What the times of one story are read by. Not thread-safe: it learns as the story is read.
 *
 * @param published null where the publisher gives no day
 */
public record StoryTime(Age age, @Nullable LocalDate published, LeadDay leadDay, Sayings sayings) {
  /** {@code latestYear}: the latest year that the text names, 0 for none. */
  public static StoryTime of(CompiledPack pack, @Nullable LocalDate published, int latestYear) {
    return new StoryTime(
        new Age(published, latestYear), published, new LeadDay(), new Sayings(pack));
  }
}
