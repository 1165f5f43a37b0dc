package org.tensionwire.cli.command;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.cli.command.option.KafkaOptions;
import org.tensionwire.cli.command.option.RegistryOptions;
import org.tensionwire.cli.text.EventLine;
import org.tensionwire.cli.text.RecordJson;
import org.tensionwire.cli.text.TerminalText;
import org.tensionwire.cli.wiring.TopicTail;
import org.tensionwire.contract.Event;
import org.tensionwire.schemas.serde.RegistryClient;
import org.tensionwire.schemas.topic.Topic;
import org.tensionwire.schemas.topic.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "tail",
    description = "Print events as they are published (committed ones alone).",
    footer = {
      "",
      "Examples:",
      "  tensionwire events tail",
      "  tensionwire events tail --from-beginning --json --to-end > events.jsonl"
    })
final class EventsTailCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMillis(250);

  @Mixin private KafkaOptions kafka;
  @Mixin private RegistryOptions registry;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Option(names = "--from-beginning", description = "Start with the oldest event that is kept.")
  private boolean fromBeginning;

  @Option(names = "--to-end", description = "Stop where the topic ended when the command began.")
  private boolean toEnd;

  @Option(names = "--limit", paramLabel = "N", description = "Stop after N events.")
  private long limit = Long.MAX_VALUE;

  private long printed;
  private int status = ExitStatus.OK;

  @Override
  public Integer call() throws IOException {
    try (TopicTail<Event> tail = open()) {
      while (printed < limit && !(toEnd && tail.caughtUp())) {
        tail.poll(PATIENCE).forEach(this::print);
        if (spec.commandLine().getOut().checkError()) {
          return ExitStatus.OK; // Whoever read this has enough.
        }
      }
    }
    return status;
  }

  private TopicTail<Event> open() throws IOException {
    Topic<Event> topic = Topics.EVENTS.prefixed(kafka.prefix());
    RegistryClient schemas = new RegistryClient(registry.url());
    Map<String, String> clients = kafka.clients();
    return fromBeginning
        ? TopicTail.fromBeginning(clients, topic, schemas)
        : TopicTail.fromEnd(clients, topic, schemas);
  }

  private void print(TopicTail.Item<Event> item) {
    if (item instanceof TopicTail.Unreadable<Event> bad) {
      status = ExitStatus.FAILED;
      spec.commandLine()
          .getErr()
          .println("tensionwire: " + bad.at() + ": " + TerminalText.escape(bad.why()));
    } else if (item instanceof TopicTail.Read<Event> read && read.value() != null) {
      print(read.value());
    }
  }

  private void print(Event event) {
    if (printed < limit) {
      printed++;
      spec.commandLine()
          .getOut()
          .println(json.line(() -> RecordJson.of(event), () -> EventLine.of(event)));
    }
  }
}
