package org.tensionwire.enrich.relate.copy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the original of a text among those of the last weeks, at a cost that does not grow with
 * their number. The index lives in memory and is built from the store. For one thread.
 */
public final class Originals {
  /** A text is remembered for so long since its story's last revision. */
  public static final Duration HORIZON = Duration.ofDays(30);

  /** Of more texts the oldest are forgotten earlier. */
  public static final int MOST = 1 << 20;

  /** Texts that are compared; those that share most hashes come first. */
  private static final int COMPARED = 8;

  /** A hash that so few originals have says twice as much as another. */
  private static final int RARE = 4;

  /** What a candidate must reach: one rare hash or two common ones. */
  private static final int SUSPICIOUS = 2;

  /** Samples tell no finer; among candidates so close the earliest is the original. */
  private static final double UNCERTAINTY = 0.1;

  /** Deleted at once at most, so that no text pays for a long silence. */
  private static final int DELETED_AT_ONCE = 8;

  private final OriginalStore store;
  private final Postings postings = new Postings(MOST);
  private final long[] found = new long[Postings.QUERIED * Postings.MOST_PER_KEY + RARE];
  private long oldest = -1;

  private record Compared(Original original, Overlap overlap) {}

  public Originals(OriginalStore store) {
    this.store = store;
    store.forEach(this::index);
  }

  private void index(long number, Original original) {
    if (oldest < 0) {
      oldest = number;
      postings.startAt(number);
    }
    postings.add(number, original.signature().ascending());
  }

  /**
   * The story of which {@code text} is a copy, with its earlier ones left out.
   *
   * @param text what would be kept of it
   */
  public Optional<String> of(Original text) {
    List<Compared> copied =
        candidates(text.signature())
            .mapToObj(store::get)
            .flatMap(Optional::stream)
            .filter(each -> mayBeOriginalOf(text, each))
            .map(each -> new Compared(each, Overlap.of(text.signature(), each.signature())))
            .filter(each -> each.overlap.isCopy())
            .toList();
    double best = copied.stream().mapToDouble(each -> each.overlap.ofLater()).max().orElse(0);
    return copied.stream()
        .filter(each -> each.overlap.ofLater() >= best - UNCERTAINTY)
        .map(Compared::original)
        .min(Comparator.comparing(Original::first).thenComparing(Original::storyId))
        .map(Original::storyId);
  }

  /** Never one that was seen later: what is an original does not become the copy of its copies. */
  private static boolean mayBeOriginalOf(Original text, Original other) {
    return other.sample() == text.sample()
        && !other.storyId().equals(text.storyId())
        && !other.first().isAfter(text.first())
        && !other.seen().isBefore(text.seen().minus(HORIZON));
  }

  /** The numbers that share most hashes with a text. */
  private LongStream candidates(Signature text) {
    long[] hashes = text.ascending();
    int count = 0;
    for (int i = 0; i < Math.min(hashes.length, Postings.QUERIED); i++) {
      int after = postings.find(hashes[i], found, count);
      int more = after - count;
      if (more <= RARE) {
        System.arraycopy(found, count, found, after, more);
        after += more;
      }
      count = after;
    }
    Arrays.sort(found, 0, count);
    return mostFrequent(count);
  }

  private LongStream mostFrequent(int count) {
    long[] ranked = new long[count];
    int distinct = 0;
    for (int start = 0; start < count; ) {
      int end = start + 1;
      while (end < count && found[end] == found[start]) {
        end++;
      }
      if (end - start >= SUSPICIOUS) {
        ranked[distinct++] = (long) (start - end) << Integer.SIZE | start;
      }
      start = end;
    }
    Arrays.sort(ranked, 0, distinct);
    return Arrays.stream(ranked, 0, Math.min(distinct, COMPARED)).map(it -> found[(int) it]);
  }

  /**
   * Keeps a story's text in the place of its earlier one.
   *
   * @param before number of the earlier one; null where there was none
   * @param text null where the story has none any more, or is a copy
   * @return the number of {@code text}; null without one
   */
  public @Nullable Long replace(@Nullable Long before, @Nullable Original text) {
    if (before != null) {
      store.delete(before);
      postings.forget(before);
    }
    if (text == null) {
      return null;
    }
    long number = postings.next();
    store.put(number, text);
    index(number, text);
    deleteOld(text.seen());
    return number;
  }

  private void deleteOld(Instant now) {
    for (int i = 0; i < DELETED_AT_ONCE && oldest < postings.next() - 1; i++) {
      Optional<Original> last = store.get(oldest);
      boolean stays =
          last.isPresent()
              && !postings.isOverwritten(oldest)
              && !last.get().seen().isBefore(now.minus(HORIZON));
      if (stays) {
        return;
      }
      store.delete(oldest);
      postings.forget(oldest++);
    }
  }
}
