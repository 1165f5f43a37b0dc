package org.tensionwire.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.cli.command.option.KafkaOptions;
import org.tensionwire.cli.wiring.Deployment;
import org.tensionwire.cli.wiring.TopicCreator;
import org.tensionwire.cli.wiring.TopicCreator.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "create",
    description = "Create the topics that are missing, and wait until they can be used.",
    footer = {
      "",
      "Examples:",
      "  tensionwire topics create --bootstrap-servers kafka-1:9092 --replication-factor 3"
    })
final class TopicsCreateCommand implements Callable<Integer> {
  @Mixin private KafkaOptions kafka;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Option(
      names = "--replication-factor",
      paramLabel = "N",
      defaultValue = "1",
      description = "Replicas of each partition (default: ${DEFAULT-VALUE}).")
  private short replication;

  @Override
  public Integer call() throws IOException {
    try (TopicCreator topics = new TopicCreator(kafka.clients(), replication)) {
      topics.create(Deployment.topics(kafka.prefix())).forEach(this::print);
    }
    return ExitStatus.OK;
  }

  private void print(Result result) {
    String outcome = result.created() ? "created" : "exists";
    spec.commandLine()
        .getOut()
        .println(
            json.line(
                () ->
                    JsonOption.object()
                        .put("topic", result.topic())
                        .put("outcome", outcome)
                        .put("partitions", result.partitions()),
                () -> "%-8s %s, %s".formatted(outcome, result.topic(), partitions(result))));
  }

  private static String partitions(Result result) {
    String text = result.partitions() + " partitions";
    return result.differs() ? text + " where " + result.wanted() + " are usual" : text;
  }
}
