package org.tensionwire.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.cli.command.option.KafkaOptions;
import org.tensionwire.cli.command.option.RegistryOptions;
import org.tensionwire.cli.command.option.TimeConverter;
import org.tensionwire.cli.text.ReadingText;
import org.tensionwire.cli.text.RecordJson;
import org.tensionwire.cli.text.TerminalText;
import org.tensionwire.cli.wiring.TopicTail;
import org.tensionwire.contract.TensionReading;
import org.tensionwire.schemas.serde.RegistryClient;
import org.tensionwire.schemas.topic.Topic;
import org.tensionwire.schemas.topic.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "show",
    description = "Print readings: the latest, or with --since all of the history from then on.",
    footer = {
      "",
      "Examples:",
      "  tensionwire tension show",
      "  tensionwire tension show --dyad USA-IRN --period day --since 7d --json"
    })
final class TensionShowCommand implements Callable<Integer> {
  @Mixin private KafkaOptions kafka;
  @Mixin private RegistryOptions registry;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Option(names = "--dyad", paramLabel = "DYAD", description = "USA-IRN, USA-IRQ or IRN-IRQ.")
  private @Nullable String dyad;

  @Option(names = "--period", paramLabel = "PERIOD", description = "hour or day.")
  private @Nullable String period;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Every reading of a time from then on, in its latest revision.")
  private @Nullable Instant since;

  private int status = ExitStatus.OK;

  @Override
  public Integer call() throws IOException {
    Topic<TensionReading> topic =
        (since == null ? Topics.TENSION : Topics.TENSION_HISTORY).prefixed(kafka.prefix());
    Map<String, TensionReading> latest = new LinkedHashMap<>();
    TopicTail.readAll(kafka.clients(), topic, new RegistryClient(registry.url()))
        .forEach(item -> take(item, latest));
    latest.values().stream().filter(this::isAsked).forEach(this::print);
    return status;
  }

  private void take(TopicTail.Item<TensionReading> item, Map<String, TensionReading> latest) {
    if (item instanceof TopicTail.Unreadable<TensionReading> bad) {
      status = ExitStatus.FAILED;
      String why = TerminalText.escape(bad.why());
      spec.commandLine().getErr().println("tensionwire: " + bad.at() + ": " + why);
    } else if (item instanceof TopicTail.Read<TensionReading> read && read.value() != null) {
      latest.put(since == null ? read.key() : read.key() + read.value().getAt(), read.value());
    }
  }

  private boolean isAsked(TensionReading reading) {
    return (dyad == null || dyad.equals(reading.getDyad()))
        && (period == null || period.equals(reading.getPeriod()))
        && (since == null || !reading.getAt().isBefore(since));
  }

  private void print(TensionReading reading) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(json.line(() -> RecordJson.of(reading), () -> ReadingText.line(reading)));
    if (!json.chosen()) {
      ReadingText.components(reading).forEach(out::println);
    }
  }
}
