package org.tensionwire.systemtests.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a feed lists at its n-th full answer: {@code perPoll} entries more than before, the oldest
 * dropped after {@code window} answers. The last answer stays as it is. Immutable.
 *
 * <p>An entry with updates changes every {@code UPDATE_EVERY} answers.
 */
record FeedScript(List<Entry> entries, int perPoll, int window) {
  static final int UPDATE_EVERY = 3;

  /** An entry as an answer lists it. */
  record Listed(Entry entry, int revision) {
    Reference reference() {
      return new Reference(entry.serial(), revision);
    }
  }

  /** Number of answers after which nothing changes any more. */
  int length() {
    int releases = (entries.size() + perPoll - 1) / perPoll;
    int updates = entries.stream().mapToInt(Entry::updates).max().orElse(0);
    return releases + updates * UPDATE_EVERY;
  }

  /** The listing of answer {@code n}, from 0, the latest first. */
  List<Listed> listing(int n) {
    int answer = Math.min(n, length() - 1);
    int last = Math.min(entries.size(), (answer + 1) * perPoll) - 1;
    int releases = (entries.size() - 1) / perPoll;
    int first = Math.max(0, Math.min(answer, releases) - window + 1) * perPoll;
    List<Listed> listing = new ArrayList<>();
    IntStream.rangeClosed(first, last).forEach(i -> listing.add(0, listed(i, answer)));
    return listing;
  }

  private Listed listed(int index, int answer) {
    Entry entry = entries.get(index);
    int age = answer - index / perPoll;
    return new Listed(entry, 1 + Math.min(entry.updates(), age / UPDATE_EVERY));
  }
}
