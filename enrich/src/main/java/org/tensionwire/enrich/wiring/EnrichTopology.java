package org.tensionwire.enrich.wiring;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.tensionwire.contract.Incident;
import org.tensionwire.contract.TensionReading;
import org.tensionwire.enrich.revise.StoryMemory;
import org.tensionwire.pipeline.DeadLetter;
import org.tensionwire.pipeline.LedgerEntry;
import org.tensionwire.pipeline.RawStory;
import org.tensionwire.pipeline.TaggedStory;
import org.tensionwire.schemas.serde.SchemaIds;
import org.tensionwire.schemas.topic.Topic;
import org.tensionwire.schemas.topic.Topics;

/**
 * The way of a raw story: decode, clean, revise, tag, settle; what is relevant goes on through one
 * partition, where relating sees all stories.
 */
final class EnrichTopology {
  /** Copies and incidents are told among all stories, not among those of a partition. */
  private static final int ONE_PARTITION = 1;

  /** Names what passes from one half to the other, and the topic between them. */
  static final String RELEVANT = "relevant";

  private static final String MONITORED = "monitored";
  private static final String SAMPLE = "sample";
  private static final String NEWS = "news";

  private final Topic<RawStory> raw;
  private final Topic<TaggedStory> tagged;
  private final Topic<Incident> incidents;
  private final Topic<TensionReading> tension;
  private final Topic<LedgerEntry> ledger;
  private final Topic<DeadLetter> deadLetters;
  private final SchemaIds registry;
  private final Supplier<StoryTagger> rules;
  private final Endings endings;
  private final InstantSource clock;

  EnrichTopology(
      String topicPrefix,
      SchemaIds registry,
      Supplier<StoryTagger> rules,
      Endings endings,
      InstantSource clock) {
    this.raw = Topics.RAW_STORIES.prefixed(topicPrefix);
    this.tagged = Topics.TAGGED_STORIES.prefixed(topicPrefix);
    this.incidents = Topics.TAGGED_INCIDENTS.prefixed(topicPrefix);
    this.tension = Topics.TAGGED_TENSION.prefixed(topicPrefix);
    this.ledger = Topics.LEDGER.prefixed(topicPrefix);
    this.deadLetters = Topics.ENRICH_DLQ.prefixed(topicPrefix);
    this.registry = registry;
    this.rules = rules;
    this.endings = endings;
    this.clock = clock;
  }

  Topology build(Properties settings) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.addStateStore(Stores.stories());
    Stores.ofRelate().forEach(builder::addStateStore);
    Stores.ofIndex().forEach(builder::addStateStore);

    KStream<String, Step<byte[]>> settled =
        builder.stream(raw.name(), rawBytes())
            .processValues(ReadProcessor::new, Named.as("read"))
            .processValues(decode(), Named.as(DecodeStage.NAME))
            .processValues(clean(), Named.as(CleanStage.NAME))
            .processValues(revise(), Named.as(ReviseStage.NAME), Stores.STORIES)
            .processValues(tag(), Named.as(TagStage.NAME))
            .processValues(settle(), Named.as(SettleStage.NAME), Stores.STORIES);
    settled
        .flatMapValues(Step::entries, Named.as("settled-outcomes"))
        .to(ledger.name(), to(ledger, "settled-to-ledger"));
    settled
        .flatMapValues(Step::letters, Named.as("settled-dead-letters"))
        .to(deadLetters.name(), to(deadLetters, "settled-to-dlq"));

    KStream<String, Step<Result>> related =
        settled
            .flatMapValues(Step::going, Named.as(RELEVANT))
            .repartition(onePartition())
            .processValues(ReadProcessor::new, Named.as("read-relevant"))
            .processValues(unpack(), Named.as(UnpackStage.NAME))
            .processValues(
                relate(),
                Named.as(RelateStage.NAME),
                Stores.TEXTS,
                Stores.REPORTS,
                Stores.CANDIDATES,
                Stores.PROFILES,
                Stores.INCIDENTS);
    related
        .flatMapValues(Result::stories, Named.as("related-stories"))
        .to(tagged.name(), to(tagged, "to-stories"));
    related
        .flatMap((storyId, step) -> Result.incidents(step), Named.as("related-incidents"))
        .to(incidents.name(), encoded("to-incidents"));
    related
        .flatMapValues(Result::entries, Named.as("related-outcomes"))
        .to(ledger.name(), to(ledger, "related-to-ledger"));
    related
        .flatMapValues(Step::letters, Named.as("related-dead-letters"))
        .to(deadLetters.name(), to(deadLetters, "related-to-dlq"));
    index(settled, related).to(tension.name(), to(tension, "to-tension"));
    return builder.build(settings);
  }

  /**
   * The index counts the ledger's entries. They come one by one: summing them up before would cost
   * a changelog's record each.
   */
  private KStream<String, TensionReading> index(
      KStream<String, Step<byte[]>> settled, KStream<String, Step<Result>> related) {
    KStream<String, IndexInput> irrelevant =
        settled
            .flatMap((storyId, step) -> monitored(step.entries()), Named.as(MONITORED))
            .repartition(
                Repartitioned.with(Serdes.String(), Serdes.Long())
                    .withName(MONITORED)
                    .withNumberOfPartitions(ONE_PARTITION))
            .mapValues(EnrichTopology::story, Named.as("index-irrelevant"));
    KStream<String, IndexInput> relevant =
        related
            .flatMap((id, step) -> monitored(Result.entries(step)), Named.as("index-entries"))
            .mapValues(EnrichTopology::story, Named.as("index-relevant"));
    return related
        .flatMapValues(Result::changes, Named.as("index-changes"))
        .merge(relevant, Named.as("index-and-relevant"))
        .merge(irrelevant, Named.as("index-and-irrelevant"))
        .process(
            () -> new IndexProcessor(tension.name(), tension.valueSerde(registry)),
            Named.as(IndexProcessor.NAME),
            Stores.INDEX_INCIDENTS,
            Stores.INDEX_HOURS,
            Stores.INDEX_READINGS);
  }

  private static List<KeyValue<String, Long>> monitored(List<LedgerEntry> entries) {
    return entries.stream()
        .filter(entry -> entry.getMonitoredAt() != null)
        .map(
            entry ->
                KeyValue.pair(
                    entry.getSample() ? SAMPLE : NEWS, entry.getMonitoredAt().toEpochMilli()))
        .toList();
  }

  private static IndexInput story(String series, long at) {
    return new IndexInput.Monitored(series.equals(SAMPLE), Instant.ofEpochMilli(at));
  }

  private Consumed<String, byte[]> rawBytes() {
    return Consumed.with(Serdes.String(), Serdes.ByteArray())
        .withName("stories-raw")
        .withTimestampExtractor(new ClampedTime(clock))
        .withOffsetResetPolicy(AutoOffsetReset.earliest());
  }

  private static Repartitioned<String, byte[]> onePartition() {
    return Repartitioned.with(Serdes.String(), Serdes.ByteArray())
        .withName(RELEVANT)
        .withNumberOfPartitions(ONE_PARTITION);
  }

  private static Produced<String, byte[]> encoded(String node) {
    return Produced.with(Serdes.String(), Serdes.ByteArray()).withName(node);
  }

  private <V extends SpecificRecord> Produced<String, V> to(Topic<V> topic, String node) {
    return Produced.with(topic.keySerde(), topic.valueSerde(registry)).withName(node);
  }

  private FixedKeyProcessorSupplier<String, Step<byte[]>, Step<RawStory>> decode() {
    return stage(DecodeStage.NAME, context -> new DecodeStage(raw.valueSerde(registry), endings));
  }

  private FixedKeyProcessorSupplier<String, Step<RawStory>, Step<Clean>> clean() {
    return stage(CleanStage.NAME, context -> new CleanStage(endings));
  }

  private FixedKeyProcessorSupplier<String, Step<Clean>, Step<Revised>> revise() {
    return stage(ReviseStage.NAME, context -> new ReviseStage(Stores.storiesOf(context), endings));
  }

  private FixedKeyProcessorSupplier<String, Step<Revised>, Step<Tagged>> tag() {
    return stage(TagStage.NAME, context -> new TagStage(rules, endings));
  }

  private FixedKeyProcessorSupplier<String, Step<Tagged>, Step<byte[]>> settle() {
    TaggedStories stories = new TaggedStories(tagged, tagged.valueSerde(registry), clock);
    return stage(
        SettleStage.NAME,
        context -> {
          Shelf<StoryMemory> shelf = Stores.storiesOf(context);
          Stores.forgetting(context, Set.of(shelf));
          return new SettleStage(shelf, stories, endings);
        });
  }

  private FixedKeyProcessorSupplier<String, Step<byte[]>, Step<TaggedStory>> unpack() {
    return stage(UnpackStage.NAME, context -> new UnpackStage(tagged.valueSerde(registry)));
  }

  private FixedKeyProcessorSupplier<String, Step<TaggedStory>, Step<Result>> relate() {
    return stage(
        RelateStage.NAME,
        context -> {
          IncidentShelf shelf =
              new IncidentShelf(context, incidents, incidents.valueSerde(registry));
          return new RelateStage(new StoreMemory(context, shelf), endings);
        });
  }

  private <I, O> FixedKeyProcessorSupplier<String, Step<I>, Step<O>> stage(
      String name, Stage.Factory<I, O> factory) {
    return () -> new StageProcessor<>(name, factory, endings);
  }
}
