package org.tensionwire.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

@Command(
    name = "tensionwire",
    description = "US–Iran–Iraq tension stories from the open web, coded, on one Kafka topic.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = ProgramVersion.class,
    footer = {
      "",
      "Examples:",
      "  tensionwire demo                            run everything here, on sample feeds",
      "  tensionwire up --feeds feeds.yaml           run everything here, on live feeds",
      "  tensionwire events tail --from-beginning    read what was published",
      "",
      "Exit codes: 0 it went well, 1 it failed, 2 it was asked wrongly."
    },
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      IngestCommand.class,
      EnrichCommand.class,
      SinkCommand.class,
      DeskCommand.class,
      FeedsCommand.class,
      RulesCommand.class,
      BackfillCommand.class,
      EventsCommand.class,
      TensionCommand.class,
      IncidentsCommand.class,
      DlqCommand.class,
      TopicsCommand.class,
      SchemasCommand.class,
      ParseFeedCommand.class,
      CleanCommand.class,
      TagCommand.class,
      RelateCommand.class,
      BrokerCommand.class,
      HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class TensionwireCommand extends CommandGroup {

  /** Set before anything logs, because the logging's configuration reads it once. */
  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Log what happens to standard error.")
  void verbose(boolean verbose) {
    System.setProperty("tensionwire.log.level", verbose ? "INFO" : "WARN");
  }
}
