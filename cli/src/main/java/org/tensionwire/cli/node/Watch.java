package org.tensionwire.cli.node;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.tensionwire.cli.account.Account;
import org.tensionwire.cli.wiring.WireWatch;
import org.tensionwire.contract.Event;
import org.tensionwire.pipeline.DeadLetter;
import org.tensionwire.schemas.serde.RegistryClient;
import org.tensionwire.schemas.topic.Topic;
import org.tensionwire.schemas.topic.Topics;

/** Keeps the account of a wire and shows its events. For one thread. */
public final class Watch implements AutoCloseable {
  private final Account account = new Account();
  private final InstantSource clock;
  private final Consumer<Event> events;
  private final WireWatch topics;
  private Instant lastChange;

  private Watch(
      Connection connection, InstantSource clock, Consumer<Event> events, boolean everything) {
    this.clock = clock;
    this.events = events;
    this.lastChange = clock.instant();
    RegistryClient registry = new RegistryClient(connection.registry());
    WireWatch.Plan plan = new WireWatch.Plan(connection.prefix(), registry, account::unreadable);
    published(plan, connection);
    if (everything) {
      accounted(plan);
      this.topics = plan.fromBeginning(connection.kafka());
    } else {
      this.topics = plan.fromEnd(connection.kafka());
    }
  }

  /**
   * Reads all that is needed for a full account, from the beginning.
   *
   * @param events told of every event
   */
  public static Watch accounting(
      Connection connection, InstantSource clock, Consumer<Event> events) {
    return new Watch(connection, clock, events, /* everything= */ true);
  }

  /** Reads little, and only what comes from now on; its account does not add up. */
  public static Watch following(
      Connection connection, InstantSource clock, Consumer<Event> events) {
    return new Watch(connection, clock, events, /* everything= */ false);
  }

  private void published(WireWatch.Plan plan, Connection connection) {
    plan.read(Topics.LEDGER, (topic, entry) -> changed(() -> account.outcome(entry)))
        .read(Topics.EVENTS, (topic, event) -> changed(() -> event(event)));
    String tagged = Topics.TAGGED_STORIES.prefixed(connection.prefix()).name();
    for (Topic<DeadLetter> letters : Topics.DEAD_LETTERS) {
      plan.read(letters, (topic, letter) -> changed(() -> letter(topic, tagged, letter)));
    }
  }

  private void accounted(WireWatch.Plan plan) {
    plan.read(Topics.FEED_STATES, (topic, state) -> account.feed(state))
        .count(Topics.RAW_STORIES, () -> changed(account::rawStory))
        .read(Topics.INCIDENTS, (topic, incident) -> account.incident(incident));
  }

  private void event(Event event) {
    account.event(event);
    events.accept(event);
  }

  private void letter(String topic, String tagged, DeadLetter letter) {
    boolean fromSink = topic.endsWith(Topics.SINK_DLQ.name());
    account.deadLetter(topic, fromSink && tagged.equals(letter.getOriginTopic()), letter);
  }

  private void changed(Runnable change) {
    change.run();
    lastChange = clock.instant();
  }

  /** Takes in what came; waits for at most {@code patience} where nothing did. */
  public void poll(Duration patience) {
    topics.poll(patience);
  }

  public Account account() {
    return account;
  }

  /** How long nothing has come but feeds that were polled in vain. */
  public Duration quiet() {
    return Duration.between(lastChange, clock.instant());
  }

  @Override
  public void close() {
    topics.close();
  }
}
