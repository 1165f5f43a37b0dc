package org.tensionwire.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsCommandTest {
  private static final String ONE =
      "- {id: one, url: 'https://one.example/rss', publisher: {id: one, name: One}}\n";
  private static final String TWO =
      "- {id: two, url: 'https://two.example/rss', publisher: {id: two, name: Two}}\n";

  @TempDir Path directory;

  @Test
  void shouldAddChangeKeepAndPruneFeeds() throws IOException {
    try (EmbeddedPlatform platform = EmbeddedPlatform.deployed()) {
      assertThat(apply(platform, ONE + TWO)).containsExactly("added     one", "added     two");
      assertThat(apply(platform, ONE + TWO)).containsExactly("unchanged one", "unchanged two");

      assertThat(apply(platform, ONE.replace("one.example", "elsewhere.example")))
          .containsExactlyInAnyOrder("changed   one", "kept      two");
      assertThat(platform.run("feeds", "list").lines())
          .hasSize(2)
          .anyMatch(
              line -> line.startsWith("one ") && line.endsWith("https://elsewhere.example/rss"));

      assertThat(apply(platform, TWO, "--prune", "--dry-run"))
          .containsExactlyInAnyOrder("unchanged two", "removed   one");
      assertThat(platform.run("feeds", "list").lines()).hasSize(2);
      assertThat(apply(platform, TWO, "--prune"))
          .containsExactlyInAnyOrder("unchanged two", "removed   one");
      assertThat(platform.run("feeds", "list", "--json").lines())
          .hasSize(1)
          .allMatch(
              line -> line.contains("\"feed_id\":\"two\"") && line.contains("\"state\":null"));
    }
  }

  @Test
  void shouldChangeNothingWhereTheFileHasAFault() throws IOException {
    try (EmbeddedPlatform platform = EmbeddedPlatform.deployed()) {
      // When
      Invocation refused =
          platform.run("feeds", "apply", file(ONE + TWO.replace("https", "gopher")).toString());

      // Then
      assertThat(refused.status()).isEqualTo(ExitStatus.FAILED);
      assertThat(refused.out()).isEmpty();
      assertThat(refused.err()).contains("feeds.yaml:3: 'url' of feed");
      assertThat(platform.run("feeds", "list").lines()).isEmpty();
    }
  }

  @Test
  void shouldValidateWithoutABroker() throws IOException {
    Invocation good = Invocation.of("feeds", "validate", file(ONE + TWO).toString());
    Invocation bad = Invocation.of("feeds", "validate", "--json", file(ONE + ONE).toString());

    assertThat(good.status()).isZero();
    assertThat(good.out()).endsWith("2 feeds, no faults\n");
    assertThat(bad.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(bad.lines()).hasSize(2).allMatch(line -> line.contains("\"line\":3"));
    assertThat(Invocation.of("feeds", "validate", "no-such-file").status())
        .isEqualTo(ExitStatus.FAILED);
  }

  private List<String> apply(EmbeddedPlatform platform, String feeds, String... options)
      throws IOException {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "feeds";
    arguments[1] = "apply";
    arguments[2] = file(feeds).toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    Invocation applied = platform.run(arguments);
    assertThat(applied.err()).isEmpty();
    assertThat(applied.status()).isZero();
    return applied.lines();
  }

  private Path file(String feeds) throws IOException {
    return Files.writeString(directory.resolve("feeds.yaml"), "feeds:\n" + feeds);
  }
}
