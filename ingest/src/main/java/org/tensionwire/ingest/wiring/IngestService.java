package org.tensionwire.ingest.wiring;

import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tensionwire.ingest.courtesy.HostGate;
import org.tensionwire.ingest.courtesy.OptOut;
import org.tensionwire.ingest.courtesy.Permission;
import org.tensionwire.ingest.courtesy.PoliteFetcher;
import org.tensionwire.ingest.courtesy.PoliteSender;
import org.tensionwire.ingest.courtesy.Robots;
import org.tensionwire.ingest.courtesy.Turns;
import org.tensionwire.ingest.courtesy.UserAgent;
import org.tensionwire.ingest.feed.FeedParser;
import org.tensionwire.ingest.http.Fetcher;
import org.tensionwire.ingest.http.FormSender;
import org.tensionwire.ingest.http.HttpFetcher;
import org.tensionwire.ingest.http.HttpOptions;
import org.tensionwire.ingest.http.WebHost;
import org.tensionwire.ingest.poll.FeedPoller;
import org.tensionwire.ingest.poll.Haste;
import org.tensionwire.ingest.push.Callback;
import org.tensionwire.ingest.push.HubSubscriber;
import org.tensionwire.ingest.push.Push;
import org.tensionwire.ingest.push.Subscriptions;
import org.tensionwire.ingest.schedule.Escalation;
import org.tensionwire.pipeline.TaggedStory;
import org.tensionwire.schemas.serde.RegistryClient;
import org.tensionwire.schemas.serde.SchemaIds;
import org.tensionwire.schemas.topic.Topic;
import org.tensionwire.schemas.topic.Topics;

/** Ingest, ready to start. Several instances, in one process or many, share the feeds. */
public final class IngestService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IngestService.class);

  private final IngestConfig config;
  private final IngestMeter meter = new IngestMeter();
  private final Subscriptions subscriptions;
  private @Nullable IngestLoop loop;
  private @Nullable Thread thread;
  private @Nullable HttpFetcher web;
  private @Nullable PollPool pool;
  private @Nullable EscalationFollower follower;
  private @Nullable PushServer hubs;

  public IngestService(IngestConfig config) {
    this.config = config;
    this.subscriptions = new Subscriptions(config.clock());
  }

  /** Starts once; returns before anything is polled. */
  public synchronized void start() {
    if (thread != null) {
      throw new IllegalStateException("ingest has been started before");
    }
    if (!config.addresses().permitAny() && !UserAgent.namesContact(config.userAgent())) {
      LOG.warn("the User-Agent names no contact; set one, so that those we ask can complain");
    }
    web = new HttpFetcher(HttpOptions.of(config.userAgent(), config.addresses()), config.clock());
    Escalation escalation = new Escalation();
    HostGate gate =
        new HostGate(
            config.courtesy(),
            site -> config.addresses().permitAny() && WebHost.isLocal(site),
            config.clock());
    FeedPoller poller =
        new FeedPoller(
            polite(web, gate),
            new FeedParser(config.clock()),
            config.schedule(),
            escalation,
            push(new PoliteSender(web, gate, config.courtesy().optOut())),
            config.clock());
    pool = new PollPool(poller, config.concurrency());
    Haste haste = new Haste(config.schedule(), escalation, config.clock());
    PushHaste pushed = new PushHaste(subscriptions, config.minInterval(), config.clock());
    loop =
        new IngestLoop(
            tools(
                pool,
                new Turns(gate, config.concurrency()),
                new Hurries(haste, pushed, escalation, subscriptions)));
    thread = new Thread(loop, "ingest");
    thread.start();
    follower = follower(escalation);
    follower.start();
  }

  private Fetcher polite(HttpFetcher open, HostGate gate) {
    OptOut optOut = config.courtesy().optOut();
    Robots robots =
        new Robots(
            open.under(optOut.rule()),
            UserAgent.token(config.userAgent()),
            (url, delay) -> gate.space(WebHost.site(url), delay),
            config.clock());
    return new PoliteFetcher(open.under(new Permission(optOut, robots)), gate);
  }

  public IngestStatus status() {
    return meter.status();
  }

  /** Requests of hubs since the start, by what became of them. */
  public Map<String, Long> pushes() {
    return subscriptions.counts();
  }

  /** Waits for polls under way, commits them and leaves the group. */
  @Override
  public synchronized void close() {
    if (loop == null || thread == null) {
      return;
    }
    loop.stop();
    if (follower != null) {
      follower.close();
    }
    if (hubs != null) {
      hubs.close();
    }
    try {
      thread.join(config.drain().plusSeconds(10).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (web != null && pool != null) {
      web.close();
      pool.close();
    }
    loop = null;
  }

  private Push push(FormSender sender) {
    PushConfig push = config.push();
    if (push == null) {
      return Push.NONE;
    }
    hubs = new PushServer(push.port(), new Callback(subscriptions));
    return new HubSubscriber(push.callback(), sender, subscriptions);
  }

  private EscalationFollower follower(Escalation escalation) {
    Topic<TaggedStory> stories = Topics.TAGGED_STORIES.prefixed(config.topicPrefix());
    return new EscalationFollower(
        stories.name(),
        stories.valueSerde(new RegistryClient(config.registry())),
        () ->
            new KafkaConsumer<>(
                KafkaSettings.follower(config),
                new StringDeserializer(),
                new ByteArrayDeserializer()),
        new CentralNews(escalation, config.clock()),
        config.clock());
  }

  private IngestLoop.Tools tools(PollPool polls, Turns turns, Hurry hurry) {
    SchemaIds registry = new RegistryClient(config.registry());
    String prefix = config.topicPrefix();
    return new IngestLoop.Tools(
        Topics.FEEDS.prefixed(prefix).name(),
        new KafkaConsumer<>(
            KafkaSettings.feedsConsumer(config),
            new StringDeserializer(),
            new ByteArrayDeserializer()),
        new Transactions(
            () ->
                new KafkaProducer<>(
                    KafkaSettings.producer(config),
                    new StringSerializer(),
                    new ByteArraySerializer())),
        new TopicStateStore(
            config,
            Topics.FEED_STATES.prefixed(prefix),
            Topics.FEED_STATES.prefixed(prefix).valueSerde(registry)),
        new DefinitionReader(Topics.FEEDS.prefixed(prefix).valueSerde(registry), config.clock()),
        new Outbox(prefix, registry, config.clock()),
        polls,
        turns,
        hurry,
        meter,
        config.clock(),
        config.drain());
  }
}
