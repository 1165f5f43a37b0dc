package org.tensionwire.systemtests.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.tensionwire.systemtests.audit.Rows.Entry;
import org.tensionwire.systemtests.audit.Rows.FeedTotals;
import org.tensionwire.systemtests.audit.Rows.IncidentVersion;
import org.tensionwire.systemtests.audit.Rows.Letter;
import org.tensionwire.systemtests.audit.Rows.Place;
import org.tensionwire.systemtests.audit.Rows.Published;
import org.tensionwire.systemtests.audit.Rows.Raw;
import org.tensionwire.systemtests.audit.Rows.Snapshot;
import org.tensionwire.systemtests.audit.Rows.StoryRevision;
import org.tensionwire.systemtests.audit.Rows.Tagged;
import org.tensionwire.systemtests.feeds.Reference;

/** Reads everything that an audit needs from a wire at rest. */
final class SnapshotReader {
  private final TopicReader topics;
  private final GenericDecoder decoder;
  private final Map<String, String> replaced;
  private final List<Place> unreadable = new ArrayList<>();

  /**
   * @param replaced topics to read in place of others, such as a doctored copy of {@code events}
   */
  SnapshotReader(TopicReader topics, GenericDecoder decoder, Map<String, String> replaced) {
    this.topics = topics;
    this.decoder = decoder;
    this.replaced = replaced;
  }

  Snapshot read() {
    List<Raw> raws = new ArrayList<>();
    List<Tagged> tagged = new ArrayList<>();
    List<Entry> ledger = new ArrayList<>();
    List<Published> events = new ArrayList<>();
    List<Letter> letters = new ArrayList<>();
    List<IncidentVersion> incidents = new ArrayList<>();
    Map<String, FeedTotals> feeds = new LinkedHashMap<>();
    each("stories.raw", "RawStory", (at, fields) -> raws.add(raw(at, fields)));
    each("stories.tagged", "TaggedStory", (at, fields) -> tagged.add(tagged(at, fields)));
    each("ledger", "LedgerEntry", (at, fields) -> ledger.add(entry(at, fields)));
    each("events", "Event", (at, fields) -> events.add(event(at, fields)));
    each("incidents.tagged", "Incident", (at, fields) -> incidents.add(incident(at, fields)));
    each("incidents", "Incident", (at, fields) -> incidents.add(incident(at, fields)));
    for (String topic : List.of("ingest.dlq", "enrich.dlq", "sink.dlq")) {
      each(topic, "DeadLetter", (at, fields) -> letters.add(letter(at, fields)));
    }
    each("feeds.state", "FeedState", (at, fields) -> feeds.put(at.key(), totals(fields)));
    return new Snapshot(
        raws,
        tagged,
        ledger,
        events,
        letters,
        incidents,
        List.copyOf(feeds.values()),
        List.copyOf(unreadable));
  }

  /** Place and key of a record, and where it stood before if it is a raw story written again. */
  private record At(Place place, String key, @Nullable Place again) {}

  private void each(String topic, String type, BiConsumer<At, Fields> row) {
    topics.committed(
        replaced.getOrDefault(topic, topic),
        record -> {
          At at =
              new At(
                  new Place(topic, record.partition(), record.offset()),
                  key(record),
                  again(record));
          Optional<GenericRecord> decoded = decoder.decode(record.value(), type);
          decoded.ifPresentOrElse(
              value -> row.accept(at, new Fields(value)), () -> unreadable.add(at.place()));
        });
  }

  private static String key(ConsumerRecord<String, byte[]> record) {
    return record.key() == null ? "" : record.key();
  }

  /** The header's value is the version of the rules, partition and offset. */
  private static @Nullable Place again(ConsumerRecord<String, byte[]> record) {
    Header mark = record.headers().lastHeader("retag");
    if (mark == null) {
      return null;
    }
    String[] words = new String(mark.value(), StandardCharsets.UTF_8).split(" ");
    return new Place(record.topic(), Integer.parseInt(words[1]), Long.parseLong(words[2]));
  }

  private static Raw raw(At at, Fields fields) {
    return new Raw(
        at.place(),
        at.key(),
        fields.text("story_id"),
        fields.text("feed_id"),
        Reference.in(fields.optionalText("title")),
        at.again());
  }

  private static Tagged tagged(At at, Fields fields) {
    return new Tagged(
        at.place(), version(fields), fields.integer("raw_partition"), fields.number("raw_offset"));
  }

  private static Entry entry(At at, Fields fields) {
    return new Entry(
        at.place(),
        fields.text("story_id"),
        fields.text("outcome"),
        fields.optionalInteger("revision"),
        fields.integer("raw_partition"),
        fields.number("raw_offset"));
  }

  private static Published event(At at, Fields fields) {
    return new Published(
        at.place(),
        at.key(),
        fields.text("event_id"),
        version(fields),
        Reference.in(fields.text("title")));
  }

  private static StoryRevision version(Fields fields) {
    return new StoryRevision(fields.text("story_id"), fields.integer("revision"));
  }

  private static IncidentVersion incident(At at, Fields fields) {
    return new IncidentVersion(at.place(), fields.text("incident_id"), fields.integer("version"));
  }

  private static Letter letter(At at, Fields fields) {
    return new Letter(at.place(), fields.text("reason"), origin(fields));
  }

  private static @Nullable Place origin(Fields fields) {
    String topic = fields.optionalText("origin_topic");
    Integer partition = fields.optionalInteger("origin_partition");
    Long offset = fields.optionalNumber("origin_offset");
    return topic == null || partition == null || offset == null
        ? null
        : new Place(topic, partition, offset);
  }

  private static FeedTotals totals(Fields fields) {
    return new FeedTotals(
        fields.text("feed_id"),
        fields.number("items_seen"),
        fields.number("items_new"),
        fields.number("items_updated"),
        fields.number("items_unchanged"),
        fields.numbers("items_refused"),
        fields.text("last_outcome"));
  }
}
