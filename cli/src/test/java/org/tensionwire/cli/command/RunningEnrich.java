package org.tensionwire.cli.command;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.tensionwire.cli.broker.SharedBroker;
import org.tensionwire.cli.health.Health;
import org.tensionwire.cli.health.Metric;
import org.tensionwire.cli.node.Enrich;
import org.tensionwire.contract.Publisher;
import org.tensionwire.enrich.wiring.EnrichConfig;
import org.tensionwire.pipeline.RawStory;

/** An enrich on a platform, which has begun to process. */
final class RunningEnrich implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Enrich enrich;

  RunningEnrich(EmbeddedPlatform platform, Path stateDir) {
    this.enrich =
        new Enrich(
            new EnrichConfig(
                SharedBroker.connection(),
                URI.create(platform.registry()),
                platform.prefix,
                platform.prefix + "enrich",
                stateDir,
                1,
                1,
                InstantSource.system()));
    enrich.start();
    await().atMost(PATIENCE).until(() -> enrich.health().ready());
  }

  Health health() {
    return enrich.health();
  }

  void awaitRules(String version) {
    await().atMost(PATIENCE).until(() -> enrich.health().state().contains(version));
  }

  double awaitMetric(String name, String value) {
    return await().atMost(PATIENCE).until(() -> metric(name, value), figure -> figure > 0);
  }

  double metric(String name, String value) {
    return enrich.health().metrics().stream()
        .filter(metric -> metric.name().equals(name) && metric.value().equals(value))
        .mapToDouble(Metric::figure)
        .sum();
  }

  static RawStory story(String id, String title, String text) {
    Instant seen = InstantSource.system().instant();
    return RawStory.newBuilder()
        .setStoryId(id)
        .setFeedId("quay")
        .setItemKey(id)
        .setSample(true)
        .setPublisher(
            Publisher.newBuilder()
                .setId("quay")
                .setName("Quay")
                .setOwner("Quay Ltd")
                .setCountry("GBR")
                .setTier("national")
                .setStateAffiliation(null)
                .build())
        .setFeedUrl("https://quay.example/feed")
        .setUrl("https://quay.example/" + id)
        .setTitle(title)
        .setContent(text)
        .setPublishedAt(Instant.parse("2020-01-03T18:00:00Z"))
        .setContentHash("0")
        .setPageOutcome("not_needed")
        .setFirstSeenAt(seen)
        .setFetchedAt(seen)
        .setBackfill(false)
        .build();
  }

  @Override
  public void close() {
    enrich.close();
  }
}
