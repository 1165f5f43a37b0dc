package org.tensionwire.systemtests.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tensionwire.systemtests.feeds.Entry.Identity;

class FeedScriptTest {
  private final FeedScript script =
      new FeedScript(
          IntStream.range(0, 20)
              .mapToObj(i -> new Entry(i, false, Identity.GUID_AND_LINK, i == 2 ? 1 : 0))
              .toList(),
          2,
          5);

  @Test
  void shouldListTheLatestFirst() {
    assertThat(references(1)).containsExactly("s3r1", "s2r1", "s1r1", "s0r1");
  }

  @Test
  void shouldDropTheOldest() {
    assertThat(references(5)).contains("s2r2", "s11r1").doesNotContain("s0r1", "s1r1");
  }

  @Test
  void shouldListEveryRevisionMoreThanOnce() {
    Map<String, Integer> counts = new HashMap<>();
    IntStream.range(0, script.length() + 1)
        .forEach(n -> references(n).forEach(r -> counts.merge(r, 1, Integer::sum)));

    assertThat(counts).hasSize(21).allSatisfy((r, count) -> assertThat(count).isGreaterThan(1));
  }

  @Test
  void shouldNoLongerChangeAtItsEnd() {
    assertThat(references(script.length() - 1))
        .isEqualTo(references(script.length() + 5))
        .contains("s19r1");
  }

  private List<String> references(int answer) {
    return script.listing(answer).stream().map(listed -> listed.reference().toString()).toList();
  }
}
