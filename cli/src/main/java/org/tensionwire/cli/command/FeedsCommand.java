package org.tensionwire.cli.command;

import picocli.CommandLine.Command;

@Command(
    name = "feeds",
    description = "Say which feeds are polled.",
    footer = {
      "",
      "Examples:",
      "  tensionwire feeds catalogue --country IRQ --yaml > feeds.yaml",
      "  tensionwire feeds validate feeds.yaml",
      "  tensionwire feeds apply feeds.yaml",
      "  tensionwire feeds list"
    },
    subcommands = {
      FeedsApplyCommand.class,
      FeedsCatalogueCommand.class,
      FeedsExportCommand.class,
      FeedsImportCommand.class,
      FeedsListCommand.class,
      FeedsReleaseCommand.class,
      FeedsStatusCommand.class,
      FeedsTestCommand.class,
      FeedsValidateCommand.class
    })
final class FeedsCommand extends CommandGroup {}
