package org.tensionwire.cli.command;

import picocli.CommandLine.Command;

@Command(
    name = "dlq",
    description = "Look at what a stage could not take, and put it back.",
    footer = {
      "",
      "Examples:",
      "  tensionwire dlq list",
      "  tensionwire dlq show enrich.dlq/0/17",
      "  tensionwire dlq replay enrich.dlq/0/17"
    },
    subcommands = {DlqListCommand.class, DlqShowCommand.class, DlqReplayCommand.class})
final class DlqCommand extends CommandGroup {}
