package org.tensionwire.cli.wiring;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.tensionwire.contract.Incident;
import org.tensionwire.contract.TensionReading;
import org.tensionwire.enrich.index.Recomputation;
import org.tensionwire.pipeline.LedgerEntry;
import org.tensionwire.schemas.serde.SchemaIds;
import org.tensionwire.schemas.topic.Topic;
import org.tensionwire.schemas.topic.Topics;

/** The topics from which readings follow, and the readings. */
public final class TensionSources {
  private static final Duration HOUR = Duration.ofHours(1);

  private final Map<String, Incident> incidents = new HashMap<>();
  private final List<LedgerEntry> monitored = new ArrayList<>();
  private final Map<String, TensionReading> readings = new LinkedHashMap<>();
  private Instant ledgerFrom = Instant.MIN;

  private TensionSources() {}

  /** Everything that is committed now. */
  public static TensionSources read(
      Map<String, String> connection, String prefix, SchemaIds registry) {
    TensionSources sources = new TensionSources();
    items(connection, Topics.TENSION_HISTORY.prefixed(prefix), registry)
        .forEach(read -> sources.readings.put(read.key() + read.value().getAt(), read.value()));
    items(connection, Topics.INCIDENTS.prefixed(prefix), registry)
        .forEach(read -> sources.incidents.put(read.key(), read.value()));
    List<TopicTail.Read<LedgerEntry>> ledger =
        items(connection, Topics.LEDGER.prefixed(prefix), registry);
    ledger.forEach(read -> sources.add(read.value()));
    sources.ledgerFrom = completeFrom(ledger);
    return sources;
  }

  private static <V extends SpecificRecord> List<TopicTail.Read<V>> items(
      Map<String, String> connection, Topic<V> topic, SchemaIds registry) {
    List<TopicTail.Read<V>> items = new ArrayList<>();
    for (TopicTail.Item<V> item : TopicTail.readAll(connection, topic, registry)) {
      if (item instanceof TopicTail.Unreadable<V> bad) {
        throw new KafkaFailure("cannot read " + bad.at() + ": " + bad.why(), null);
      } else if (item instanceof TopicTail.Read<V> read && read.value() != null) {
        items.add(read);
      }
    }
    return items;
  }

  private void add(LedgerEntry entry) {
    if (entry.getMonitoredAt() != null) {
      monitored.add(entry);
    }
  }

  /** A ledger whose beginning was deleted is whole from the first full hour that all parts have. */
  private static Instant completeFrom(List<TopicTail.Read<LedgerEntry>> ledger) {
    Map<Integer, TopicTail.Read<LedgerEntry>> first = new HashMap<>();
    ledger.forEach(read -> first.putIfAbsent(read.at().partition(), read));
    return first.values().stream()
        .filter(read -> read.at().offset() > 0)
        .map(read -> read.value().getAt().truncatedTo(ChronoUnit.HOURS).plus(HOUR))
        .max(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  /** The latest revision of every reading. */
  public Collection<TensionReading> readings() {
    return readings.values();
  }

  public Recomputation recomputation() {
    Recomputation recomputation = new Recomputation();
    incidents.values().forEach(recomputation::incident);
    monitored.stream()
        .filter(entry -> !isLost(entry.getMonitoredAt()))
        .forEach(entry -> recomputation.monitored(entry.getSample(), entry.getMonitoredAt()));
    readings.values().stream()
        .filter(each -> each.getPeriod().equals("hour") && each.getDyad().equals("USA-IRN"))
        .filter(each -> isLost(each.getAt().minus(HOUR)))
        .forEach(recomputation::monitored);
    return recomputation;
  }

  /** Whether the ledger no longer has all stories of an hour. */
  private boolean isLost(Instant time) {
    return time.isBefore(ledgerFrom);
  }
}
