package org.tensionwire.systemtests.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tensionwire.systemtests.audit.Rows.Snapshot;

/** What the auditor must see; each test breaks one promise of a sound wire. */
class AuditorTest {
  private final List<Rows.Raw> raws = new ArrayList<>(SoundWire.snapshot().raws());
  private final List<Rows.Tagged> tagged = new ArrayList<>(SoundWire.snapshot().tagged());
  private final List<Rows.Entry> ledger = new ArrayList<>(SoundWire.snapshot().ledger());
  private final List<Rows.Published> events = new ArrayList<>(SoundWire.snapshot().events());
  private final List<Rows.Letter> letters = new ArrayList<>(SoundWire.snapshot().letters());
  private final List<Rows.IncidentVersion> incidents =
      new ArrayList<>(SoundWire.snapshot().incidents());
  private final List<Rows.FeedTotals> feeds = new ArrayList<>(SoundWire.snapshot().feeds());

  @Test
  void shouldPassASoundWire() {
    assertThat(audit()).isEmpty();
  }

  @Nested
  class Losses {
    @Test
    void shouldSeeADroppedItem() {
      raws.remove(1);
      assertThat(audit()).anyMatch(v -> v.detail().contains("item one/s2r1: 0 of 1"));
    }

    @Test
    void shouldForgiveAnItemThatWasListedOnce() {
      assertThat(audit()).noneMatch(v -> v.detail().contains("s3r1"));
    }

    @Test
    void shouldSeeADroppedLedgerEntry() {
      ledger.remove(1);
      assertThat(promises()).contains("nothing-lost");
    }

    @Test
    void shouldSeeADroppedTaggedStory() {
      tagged.remove(1);
      assertThat(promises()).contains("nothing-lost");
    }

    @Test
    void shouldSeeADroppedEvent() {
      events.remove(1);
      assertThat(promises()).containsExactly("nothing-lost");
    }

    @Test
    void shouldSeeADroppedDeadLetter() {
      letters.clear();
      assertThat(promises()).contains("nothing-lost");
    }

    @Test
    void shouldSeeAChangeThatWasCalledUnchanged() {
      ledger.set(2, SoundWire.entry(2, "A", "unchanged", null, 3));
      tagged.remove(1);
      events.remove(1);
      assertThat(audit()).anyMatch(v -> v.detail().startsWith("changed text called unchanged"));
    }
  }

  @Nested
  class Repeats {
    @Test
    void shouldSeeADoubledRawStory() {
      raws.add(SoundWire.raw(5, "one", "B", 2, 1));
      assertThat(audit()).anyMatch(v -> v.detail().contains("item one/s2r1: 2 for 1"));
    }

    @Test
    void shouldSeeARawStoryThatNoFeedListed() {
      raws.add(SoundWire.raw(5, "one", "C", 77, 1));
      assertThat(audit()).anyMatch(v -> v.detail().contains("one/s77r1: nothing asked for it"));
    }

    @Test
    void shouldSeeADoubledLedgerEntry() {
      ledger.add(SoundWire.entry(5, "B", "irrelevant", null, 1));
      assertThat(promises()).containsExactly("nothing-twice");
    }

    @Test
    void shouldSeeAnEntryForARecordOfAnAbortedTransaction() {
      ledger.add(SoundWire.entry(5, "B", "irrelevant", null, 2));
      assertThat(promises()).containsExactly("nothing-twice");
    }

    @Test
    void shouldSeeADoubledEvent() {
      events.add(SoundWire.event(2, 2));
      assertThat(promises()).contains("nothing-twice");
    }

    @Test
    void shouldSeeADeadLetterThatNothingAskedFor() {
      letters.add(
          new Rows.Letter(new Rows.Place("enrich.dlq", 0, 1), "malformed", raws.get(1).place()));
      assertThat(promises()).contains("nothing-twice", "ledger-tells-dead-letters");
    }
  }

  @Nested
  class Order {
    @Test
    void shouldSeeReorderedEvents() {
      Collections.swap(events, 0, 1);
      assertThat(promises()).containsOnly("order-per-key");
    }

    @Test
    void shouldSeeReorderedRawStories() {
      raws.set(0, SoundWire.raw(0, "one", "A", 1, 2));
      raws.set(2, SoundWire.raw(3, "one", "A", 1, 1));
      assertThat(promises()).contains("order-per-key");
    }

    @Test
    void shouldSeeAGapInAnIncidentsVersions() {
      incidents.remove(0);
      assertThat(promises()).containsExactly("order-per-key");
    }
  }

  @Nested
  class Sums {
    @Test
    void shouldSeeTotalsThatDoNotAddUp() {
      feeds.set(1, SoundWire.totals("two", 3, 1, 0, 1));
      assertThat(promises()).containsExactly("ledger-sums");
    }

    @Test
    void shouldSeeTotalsThatDisagreeWithTheTopic() {
      feeds.set(1, SoundWire.totals("two", 2, 2, 0, 0));
      assertThat(promises()).containsExactly("ledger-sums");
    }

    @Test
    void shouldSeeAFeedWithoutState() {
      feeds.remove(1);
      assertThat(promises()).containsExactly("ledger-sums");
    }

    @Test
    void shouldSeeAnUnknownOutcome() {
      ledger.set(1, SoundWire.entry(1, "B", "forgotten", null, 1));
      assertThat(promises()).containsExactly("closed-outcomes");
    }
  }

  @Test
  void shouldSeeAnEventThatShowsAnotherText() {
    tagged.set(1, SoundWire.tagged(2, 2, 1));
    assertThat(promises()).contains("own-text");
  }

  @Test
  void shouldSeeAStoryTaggedAgainThatNeverCame() {
    raws.set(4, SoundWire.again(10, 2, "one", "B", 2, 1));
    assertThat(promises()).containsExactly("own-text");
  }

  @Test
  void shouldSeeAStoryTaggedAgainWithAnotherText() {
    raws.set(4, SoundWire.again(10, 0, "one", "B", 2, 1));
    assertThat(promises()).containsExactly("own-text");
  }

  @Test
  void shouldSeeAStoryTaggedAgainThatHasNoEntry() {
    ledger.remove(5);
    assertThat(promises()).containsExactly("nothing-lost");
  }

  private List<String> promises() {
    return audit().stream().map(Violation::promise).toList();
  }

  private List<Violation> audit() {
    Snapshot doctored =
        new Snapshot(
            raws,
            tagged,
            ledger,
            events,
            letters,
            incidents,
            feeds,
            SoundWire.snapshot().unreadable());
    return Auditor.audit(doctored, SoundWire.TRUTH);
  }
}
