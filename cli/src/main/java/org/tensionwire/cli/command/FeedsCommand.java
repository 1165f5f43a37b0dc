package org.tensionwire.cli.command;

import picocli.CommandLine.Command;

@Command(
    name = "feeds",
    description = "Say which feeds are polled.",
    footer = {
      "",
      "Examples:",
      "  tensionwire feeds validate feeds.yaml",
      "  tensionwire feeds apply feeds.yaml",
      "  tensionwire feeds list"
    },
    subcommands = {FeedsApplyCommand.class, FeedsListCommand.class, FeedsValidateCommand.class})
final class FeedsCommand extends CommandGroup {}
