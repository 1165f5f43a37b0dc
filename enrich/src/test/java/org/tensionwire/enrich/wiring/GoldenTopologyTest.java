package org.tensionwire.enrich.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/**
 * The topology is a promise to the state and the records in flight of running instances: renamed
 * nodes lose their stores, changed partitions their order.
 */
class GoldenTopologyTest {
  private static final String GOLDEN = "topology.txt";

  @Test
  void shouldBeTheTopologyThatRunningInstancesHave() throws IOException {
    // Given
    InstantSource clock = InstantSource.fixed(RawStories.SEEN);
    Properties settings = StreamsSettings.of(Wire.config(Path.of("state"), clock));
    EnrichTopology topology =
        new EnrichTopology("", new FakeRegistry(), RocketTagger::new, new Endings(clock), clock);

    String between = EnrichConfig.relevantTopic("").substring(1);

    // When
    String described = topology.build(settings).describe().toString();

    // Then
    Path written = Path.of("target", GOLDEN);
    Files.createDirectories(written.getParent());
    Files.writeString(written, described);
    assertThat(described).contains("(topic: " + between + ")");
    assertThat(described)
        .as(
            "The topology changed. If instances with state are running, give them a new"
                + " application id or a way to migrate, and say so in docs/decisions.md. Then copy"
                + " enrich/target/%s to enrich/src/test/resources/%s.",
            GOLDEN, GOLDEN)
        .isEqualTo(golden());
  }

  private static String golden() throws IOException {
    try (InputStream in = GoldenTopologyTest.class.getResourceAsStream("/" + GOLDEN)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
