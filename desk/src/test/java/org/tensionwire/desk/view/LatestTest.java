package org.tensionwire.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LatestTest {
  private final Latest<String> latest = new Latest<>(3);

  @Test
  void shouldGiveTheNewestFirst() {
    latest.put("a", 1, at(1), "a1");
    latest.put("b", 1, at(3), "b1");
    latest.put("c", 1, at(2), "c1");

    assertThat(latest.newest(10)).containsExactly("b1", "c1", "a1");
    assertThat(latest.newest(1)).containsExactly("b1");
  }

  @Test
  void shouldReplaceAThingByItsLaterVersion() {
    latest.put("a", 1, at(1), "a1");
    latest.put("b", 1, at(2), "b1");
    latest.put("a", 2, at(3), "a2");

    assertThat(latest.newest(10)).containsExactly("a2", "b1");
  }

  @Test
  void shouldIgnoreAnEarlierVersionThatComesLater() {
    latest.put("a", 2, at(1), "a2");
    latest.put("a", 1, at(5), "a1");

    assertThat(latest.newest(10)).containsExactly("a2");
  }

  @Test
  void shouldForgetTheOldestBeyondItsCapacity() {
    for (int i = 1; i <= 5; i++) {
      latest.put("id" + i, 1, at(i), "v" + i);
    }
    latest.put("late", 1, at(0), "old");

    assertThat(latest.newest(10)).containsExactly("v5", "v4", "v3");
    assertThat(latest.size()).isEqualTo(3);
  }

  @Test
  void shouldKeepThingsOfTheSameMoment() {
    latest.put("a", 1, at(1), "a1");
    latest.put("b", 1, at(1), "b1");

    assertThat(latest.newest(10)).containsExactlyInAnyOrder("a1", "b1");
  }

  private static Instant at(int second) {
    return Instant.ofEpochSecond(second);
  }
}
