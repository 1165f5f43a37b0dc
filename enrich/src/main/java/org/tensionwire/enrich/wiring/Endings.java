package org.tensionwire.enrich.wiring;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.tensionwire.enrich.revise.Digest;
import org.tensionwire.pipeline.DeadLetter;
import org.tensionwire.pipeline.LedgerEntry;
import org.tensionwire.pipeline.RecordHeader;
import org.tensionwire.schemas.topic.Retention;

/** Writes the outcomes of raw stories, and counts them. Thread-safe. */
final class Endings {
  static final String PUBLISHED = "published";
  static final String WITHDRAWN = "withdrawn";
  static final String UNCHANGED = "unchanged";
  static final String IRRELEVANT = "irrelevant";
  static final String DEAD_LETTERED = "dead_lettered";

  /** A larger input would not fit into a dead letter; topic, partition and offset still tell. */
  private static final int MAX_VALUE = Retention.MAX_MESSAGE_BYTES - 64 * 1024;

  private static final int MAX_MESSAGE = 1000;
  private static final int MAX_URL = 2048;

  private final InstantSource clock;
  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> pages = new ConcurrentHashMap<>();

  Endings(InstantSource clock) {
    this.clock = clock;
  }

  /** Outcomes since the start, whether or not their transaction was committed in the end. */
  Map<String, Long> counts() {
    return sums(counts);
  }

  /** Pages of these stories by what they are. */
  Map<String, Long> pages() {
    return sums(pages);
  }

  private static Map<String, Long> sums(Map<String, LongAdder> adders) {
    Map<String, Long> sums = new TreeMap<>();
    adders.forEach((name, count) -> sums.put(name, count.sum()));
    return sums;
  }

  Outcome ended(
      Subject subject, String outcome, @Nullable String reason, @Nullable Integer revision) {
    return new Outcome(entry(subject, outcome, reason, revision), null);
  }

  Outcome deadLettered(
      Origin origin, Subject subject, String stage, String reason, String message) {
    return new Outcome(
        entry(subject, DEAD_LETTERED, reason, null),
        letter(origin, subject, stage, reason, message));
  }

  private LedgerEntry entry(
      Subject subject, String outcome, @Nullable String reason, @Nullable Integer revision) {
    counts.computeIfAbsent(outcome, key -> new LongAdder()).increment();
    if (subject.pageKind() != null) {
      pages.computeIfAbsent(subject.pageKind(), key -> new LongAdder()).increment();
    }
    return LedgerEntry.newBuilder()
        .setStoryId(subject.storyId())
        .setFeedId(subject.feedId())
        .setOutcome(outcome)
        .setReason(reason)
        .setRevision(revision)
        .setPageKind(subject.pageKind())
        .setRawPartition(subject.partition())
        .setRawOffset(subject.offset())
        .setAt(clock.instant())
        .setMonitoredAt(subject.monitoredAt())
        .setSample(subject.sample())
        .build();
  }

  private DeadLetter letter(
      Origin origin, Subject subject, String stage, String reason, String message) {
    byte[] value = origin.value();
    boolean fits = value != null && value.length <= MAX_VALUE;
    String key = origin.key();
    return DeadLetter.newBuilder()
        .setStage(stage)
        .setReason(reason)
        .setMessage(cut(message, MAX_MESSAGE))
        .setOriginTopic(origin.topic())
        .setOriginPartition(origin.partition())
        .setOriginOffset(origin.offset())
        .setKey(key == null ? null : ByteBuffer.wrap(key.getBytes(StandardCharsets.UTF_8)))
        .setValue(fits ? ByteBuffer.wrap(value) : null)
        .setHeaders(headers(origin))
        .setFeedId(subject.feedId())
        .setUrl(subject.url() == null ? null : cut(subject.url(), MAX_URL))
        .setSize(value == null ? 0 : value.length)
        .setSha256(value == null ? null : Digest.of(value))
        .setAt(clock.instant())
        .setReplays(Replays.of(origin.headers()))
        .build();
  }

  private static List<RecordHeader> headers(Origin origin) {
    List<RecordHeader> headers = new ArrayList<>();
    for (Header header : origin.headers()) {
      byte[] value = header.value();
      headers.add(new RecordHeader(header.key(), value == null ? null : ByteBuffer.wrap(value)));
    }
    return headers;
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
