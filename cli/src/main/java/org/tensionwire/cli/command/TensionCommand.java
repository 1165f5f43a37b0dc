package org.tensionwire.cli.command;

import picocli.CommandLine.Command;

@Command(
    name = "tension",
    description = "Read the tension index, and make its readings again.",
    footer = {
      "",
      "Examples:",
      "  tensionwire tension show --dyad USA-IRN",
      "  tensionwire tension recompute --since 7d"
    },
    subcommands = {TensionShowCommand.class, TensionRecomputeCommand.class})
final class TensionCommand extends CommandGroup {}
