package org.tensionwire.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.cli.command.option.KafkaOptions;
import org.tensionwire.cli.command.option.RegistryOptions;
import org.tensionwire.cli.node.Partitioning;
import org.tensionwire.cli.text.RecordJson;
import org.tensionwire.cli.wiring.FeedRegistrar;
import org.tensionwire.cli.wiring.FeedStates;
import org.tensionwire.pipeline.FeedDefinition;
import org.tensionwire.pipeline.FeedState;
import org.tensionwire.schemas.serde.RegistryClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "list",
    description = "List the polled feeds and how they fared.",
    footer = {"", "Examples:", "  tensionwire feeds list", "  tensionwire feeds list --json"})
final class FeedsListCommand implements Callable<Integer> {
  @Mixin private KafkaOptions kafka;
  @Mixin private RegistryOptions registry;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    RegistryClient schemas = new RegistryClient(registry.url());
    Map<String, FeedState> states = FeedStates.read(kafka.clients(), schemas, kafka.prefix());
    new FeedRegistrar(kafka.clients(), schemas, kafka.prefix(), Partitioning.OF_INGEST)
        .list()
        .forEach(feed -> print(feed, states.get(feed.getFeedId())));
    return ExitStatus.OK;
  }

  private void print(FeedDefinition feed, @Nullable FeedState state) {
    spec.commandLine()
        .getOut()
        .println(json.line(() -> object(feed, state), () -> text(feed, state)));
  }

  private static ObjectNode object(FeedDefinition feed, @Nullable FeedState state) {
    ObjectNode object = RecordJson.of(feed);
    if (state == null) {
      return object.putNull("state");
    }
    ObjectNode how = RecordJson.of(state);
    how.remove("known_items");
    return object.set("state", how);
  }

  private static String text(FeedDefinition feed, @Nullable FeedState state) {
    String fate =
        state == null
            ? "not polled yet"
            : "%s, %d items%s, next poll %s"
                .formatted(
                    state.getLastOutcome(),
                    state.getItemsSeen(),
                    FeedFaults.of(state),
                    state.getNextPollAt());
    return "%-28s %s  %s".formatted(feed.getFeedId(), fate, feed.getUrl());
  }
}
