package org.tensionwire.cli.command;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.cli.command.option.KafkaOptions;
import org.tensionwire.cli.command.option.RegistryOptions;
import org.tensionwire.cli.dlq.ReplayPlan;
import org.tensionwire.cli.node.Partitioning;
import org.tensionwire.cli.wiring.DeadLetters;
import org.tensionwire.cli.wiring.FeedRegistrar;
import org.tensionwire.cli.wiring.FeedStates;
import org.tensionwire.pipeline.DeadLetter;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.schemas.serde.RegistryClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "release",
    description = "End the quarantine of feeds, and let go what was held back of them.",
    footer = {
      "",
      "The feed is taken as it is now from its next poll on. Its held items go to where they would",
      "have gone, in one transaction; with --discard they stay in the dead letters.",
      "",
      "Exit code 1 where a feed is not in quarantine; the others are released.",
      "",
      "Examples:",
      "  tensionwire feeds release quay-times",
      "  tensionwire feeds release --discard quay-times"
    })
final class FeedsReleaseCommand implements Callable<Integer> {
  private static final String STAGE = "quarantine";

  @Mixin private KafkaOptions kafka;
  @Mixin private RegistryOptions registry;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Option(names = "--discard", description = "Leave the held items where they are.")
  private boolean discard;

  @Parameters(paramLabel = "ID", arity = "1..*", description = "Feeds to release.")
  private List<String> ids = List.of();

  private final InstantSource clock = InstantSource.system();
  private final Map<String, Instant> since = new HashMap<>();
  private final Map<String, Long> letGo = new HashMap<>();

  @Override
  public Integer call() throws IOException {
    RegistryClient schemas = new RegistryClient(registry.url());
    FeedRegistrar feeds =
        new FeedRegistrar(kafka.clients(), schemas, kafka.prefix(), Partitioning.OF_INGEST);
    Map<String, FeedState> states = FeedStates.read(kafka.clients(), schemas, kafka.prefix());
    Map<String, Instant> releases = new HashMap<>();
    List<String> refused = new ArrayList<>();
    Set<String> done = releasedAlready(feeds.list(), states);
    for (String id : new HashSet<>(ids)) {
      FeedState state = states.get(id);
      if (state == null || state.getQuarantinedAt() == null || done.contains(id)) {
        refused.add(id);
      } else {
        since.put(id, state.getQuarantinedAt());
        releases.put(id, later(clock.instant(), state.getQuarantinedAt()));
      }
    }
    if (!releases.isEmpty()) {
      feeds.release(releases);
      letGo(new DeadLetters(kafka.clients(), schemas, kafka.prefix()));
    }
    releases.keySet().stream().sorted().forEach(this::print);
    refused.stream().sorted().forEach(this::complain);
    return refused.isEmpty() ? ExitStatus.OK : ExitStatus.FAILED;
  }

  /** Feeds whose release their next poll will find. */
  private static Set<String> releasedAlready(
      List<FeedDefinition> feeds, Map<String, FeedState> states) {
    Set<String> done = new HashSet<>();
    for (FeedDefinition feed : feeds) {
      FeedState state = states.get(feed.getFeedId());
      Instant quarantined = state == null ? null : state.getQuarantinedAt();
      if (quarantined != null
          && feed.getReleasedAt() != null
          && !feed.getReleasedAt().isBefore(quarantined)) {
        done.add(feed.getFeedId());
      }
    }
    return done;
  }

  /** Clocks of two machines may differ; a release must not lie before what it ends. */
  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private void letGo(DeadLetters letters) {
    if (!discard) {
      Set<String> replayable = letters.replayable();
      letters.replay(
          records -> letters.forEach(letter -> letGo(letter.content(), replayable, records)));
    }
  }

  private void letGo(
      DeadLetter letter, Set<String> replayable, Consumer<ReplayPlan.Ready> records) {
    Instant from = letter.getFeedId() == null ? null : since.get(letter.getFeedId());
    boolean held = STAGE.equals(letter.getStage()) && from != null;
    if (held
        && !letter.getAt().isBefore(from)
        && ReplayPlan.of(letter, replayable) instanceof ReplayPlan.Ready ready) {
      records.accept(ready);
      letGo.merge(letter.getFeedId(), 1L, Long::sum);
    }
  }

  private void print(String id) {
    long items = letGo.getOrDefault(id, 0L);
    spec.commandLine()
        .getOut()
        .println(
            json.line(
                () -> JsonOption.object().put("feed", id).put("released", true).put("items", items),
                () -> "released " + id + ", " + items + " held items go on"));
  }

  private void complain(String id) {
    spec.commandLine().getErr().println("tensionwire: " + id + " is in no quarantine to be ended");
  }
}
