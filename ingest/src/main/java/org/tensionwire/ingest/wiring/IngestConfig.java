package org.tensionwire.ingest.wiring;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.courtesy.Courtesy;
import org.tensionwire.ingest.courtesy.UserAgent;
import org.tensionwire.ingest.http.AddressRules;
import org.tensionwire.ingest.schedule.PollSchedule;

/**
 * How ingest runs.
 *
 * @param kafka client properties, {@code bootstrap.servers} at least
 * @param registry schema registry
 * @param topicPrefix prefix of every topic and of the consumer group; empty for none
 * @param clock time of the service
 * @param userAgent sent with every request; should name a contact
 * @param defaultInterval between polls of a feed that states none
 * @param minInterval shortest interval, whoever asks
 * @param maxInterval longest interval, whoever asks
 * @param concurrency polls under way at once
 * @param addresses where feeds and pages may live; where that is more than the public web, {@code
 *     localhost} and numbers that are not public are asked without spacing
 * @param courtesy how sites are spared
 * @param drain how long closing waits for polls under way
 * @param push where hubs reach this instance; null: they cannot
 */
public record IngestConfig(
    Map<String, String> kafka,
    URI registry,
    String topicPrefix,
    InstantSource clock,
    String userAgent,
    Duration defaultInterval,
    Duration minInterval,
    Duration maxInterval,
    int concurrency,
    AddressRules addresses,
    Courtesy courtesy,
    Duration drain,
    @Nullable PushConfig push) {
  private static final int MAX_CONCURRENCY = 512;

  public IngestConfig {
    kafka = Map.copyOf(kafka);
    require(kafka.containsKey("bootstrap.servers"), "kafka needs bootstrap.servers");
    require(registry.isAbsolute(), "registry must be an absolute URL");
    require(!userAgent.isBlank(), "userAgent must not be blank");
    require(concurrency >= 1 && concurrency <= MAX_CONCURRENCY, "concurrency must be 1 to 512");
    require(!drain.isNegative(), "drain must not be negative");
    require(minInterval.compareTo(Duration.ZERO) > 0, "minInterval must be positive");
    require(maxInterval.compareTo(minInterval) >= 0, "maxInterval must not be below minInterval");
    require(
        defaultInterval.compareTo(minInterval) >= 0 && defaultInterval.compareTo(maxInterval) <= 0,
        "defaultInterval must lie between minInterval and maxInterval");
  }

  /** Defaults: a minute between polls, 30 seconds at least, a day at most, 32 polls at once. */
  public static IngestConfig of(Map<String, String> kafka, URI registry) {
    return new IngestConfig(
        kafka,
        registry,
        "",
        InstantSource.system(),
        UserAgent.ANONYMOUS,
        Duration.ofSeconds(60),
        Duration.ofSeconds(30),
        Duration.ofDays(1),
        32,
        AddressRules.PUBLIC,
        Courtesy.STANDARD,
        Duration.ofSeconds(10),
        null);
  }

  public IngestConfig withTopicPrefix(String prefix) {
    return with(draft -> draft.topicPrefix = prefix);
  }

  public IngestConfig withClock(InstantSource source) {
    return with(draft -> draft.clock = source);
  }

  public IngestConfig withUserAgent(String agent) {
    return with(draft -> draft.userAgent = agent);
  }

  public IngestConfig withIntervals(Duration standard, Duration min, Duration max) {
    return with(
        draft -> {
          draft.defaultInterval = standard;
          draft.minInterval = min;
          draft.maxInterval = max;
        });
  }

  public IngestConfig withConcurrency(int polls) {
    return with(draft -> draft.concurrency = polls);
  }

  public IngestConfig withAddresses(AddressRules rules) {
    return with(draft -> draft.addresses = rules);
  }

  public IngestConfig withCourtesy(Courtesy other) {
    return with(draft -> draft.courtesy = other);
  }

  public IngestConfig withPush(@Nullable PushConfig hubs) {
    return with(draft -> draft.push = hubs);
  }

  private IngestConfig with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.config(this);
  }

  /** What of a configuration can be changed. */
  private static final class Draft {
    String topicPrefix;
    InstantSource clock;
    String userAgent;
    Duration defaultInterval;
    Duration minInterval;
    Duration maxInterval;
    int concurrency;
    AddressRules addresses;
    Courtesy courtesy;
    @Nullable PushConfig push;

    Draft(IngestConfig from) {
      topicPrefix = from.topicPrefix;
      clock = from.clock;
      userAgent = from.userAgent;
      defaultInterval = from.defaultInterval;
      minInterval = from.minInterval;
      maxInterval = from.maxInterval;
      concurrency = from.concurrency;
      addresses = from.addresses;
      courtesy = from.courtesy;
      push = from.push;
    }

    IngestConfig config(IngestConfig rest) {
      return new IngestConfig(
          rest.kafka,
          rest.registry,
          topicPrefix,
          clock,
          userAgent,
          defaultInterval,
          minInterval,
          maxInterval,
          concurrency,
          addresses,
          courtesy,
          rest.drain,
          push);
    }
  }

  PollSchedule schedule() {
    return new PollSchedule(defaultInterval, minInterval, maxInterval);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
