package org.tensionwire.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.backfill.Outcomes;
import org.tensionwire.cli.backfill.Window;
import org.tensionwire.cli.command.option.DurationConverter;
import org.tensionwire.cli.command.option.JsonOption;
import org.tensionwire.cli.command.option.KafkaOptions;
import org.tensionwire.cli.command.option.RegistryOptions;
import org.tensionwire.cli.command.option.TimeConverter;
import org.tensionwire.cli.wiring.Backfill;
import org.tensionwire.cli.wiring.BackfillPreview;
import org.tensionwire.cli.wiring.RulesTopic;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.schemas.serde.RegistryClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "backfill",
    description = "Tag stories of the past once more, by the rules that are in force.",
    footer = {
      "",
      "What stands of each story in stories.raw since a time is tagged again. A story in which the",
      "rules now find something else gets a revision (NEW, UPDATED or WITHDRAWN); one in which they",
      "find the same gets none, so a backfill that was cut off is simply run again.",
      "--dry-run writes nothing: it names the stories that would change and says how long it takes.",
      "",
      "Examples:",
      "  tensionwire backfill --rules current --since 7d --dry-run",
      "  tensionwire backfill --rules 1.1.0+5d41402abc4b --since 2026-03-01 --rate 100"
    })
final class BackfillCommand implements Callable<Integer> {
  private static final String CURRENT = "current";

  @Mixin private KafkaOptions kafka;
  @Mixin private RegistryOptions registry;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Option(
      names = "--rules",
      required = true,
      paramLabel = "VERSION",
      description = "Version that must be in force, as rules list names it; or current.")
  private String version = "";

  @Option(
      names = "--since",
      required = true,
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Stories written to stories.raw from then on: a day, an instant, or 7d ago.")
  private Instant since = Instant.EPOCH;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "And before then (default: now).")
  private @Nullable Instant until;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "200",
      description = "At most so many stories a second (default: ${DEFAULT-VALUE}).")
  private int rate;

  @Option(
      names = "--patience",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "2m",
      description = "How long enrich may take for a batch, or to take the rules over.")
  private Duration patience = Duration.ofMinutes(2);

  @Option(names = "--dry-run", description = "Say what would change, and change nothing.")
  private boolean dryRun;

  @Override
  public Integer call() throws IOException {
    if (rate < 1) {
      throw new ParameterException(spec.commandLine(), "--rate must be 1 or more");
    }
    RegistryClient schemas = new RegistryClient(registry.url());
    RulePack pack = new RulesTopic(kafka.clients(), schemas, kafka.prefix()).inForce();
    if (!version.equals(CURRENT) && !version.equals(pack.version())) {
      spec.commandLine()
          .getErr()
          .println(
              "tensionwire: the rules in force are " + pack.version() + "; publish others first");
      return ExitStatus.FAILED;
    }
    Window window = new Window(since, until);
    if (dryRun) {
      BackfillPreview preview = new BackfillPreview(kafka.clients(), schemas, kafka.prefix());
      Outcomes outcomes = preview.run(window, pack, this::change);
      print(outcomes, pack, Optional.of(Duration.ofSeconds((outcomes.total() + rate - 1) / rate)));
    } else {
      Backfill backfill = new Backfill(kafka.clients(), schemas, kafka.prefix());
      Outcomes outcomes = backfill.run(window, pack.version(), rate, patience, this::progress);
      print(outcomes, pack, Optional.empty());
    }
    return ExitStatus.OK;
  }

  private void change(String story, String change) {
    spec.commandLine()
        .getOut()
        .println(
            json.line(
                () -> JsonOption.object().put("story", story).put("change", change),
                () -> story + " " + change));
  }

  private void progress(Outcomes outcomes) {
    spec.commandLine().getErr().println(outcomes.total() + " stories: " + outcomes);
    spec.commandLine().getErr().flush();
  }

  private void print(Outcomes outcomes, RulePack pack, Optional<Duration> takes) {
    spec.commandLine()
        .getOut()
        .println(
            json.line(
                () -> object(outcomes, pack, takes),
                () ->
                    "%d stories by %s %s: %s%s"
                        .formatted(
                            outcomes.total(),
                            pack.id(),
                            pack.version(),
                            outcomes,
                            takes
                                .map(time -> "; takes about " + time.toSeconds() + " s")
                                .orElse(""))));
  }

  private ObjectNode object(Outcomes outcomes, RulePack pack, Optional<Duration> takes) {
    ObjectNode object =
        JsonOption.object()
            .put("pack", pack.id())
            .put("version", pack.version())
            .put("dryRun", dryRun)
            .put("stories", outcomes.total());
    takes.ifPresent(time -> object.put("estimatedSeconds", time.toSeconds()));
    ObjectNode counts = object.putObject("outcomes");
    outcomes.counts().forEach(counts::put);
    return object;
  }
}
