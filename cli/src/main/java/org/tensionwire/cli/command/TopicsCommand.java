package org.tensionwire.cli.command;

import picocli.CommandLine.Command;

@Command(
    name = "topics",
    description = "Create the topics of the wire.",
    footer = {
      "",
      "Examples:",
      "  tensionwire topics create --bootstrap-servers kafka:9092 --replication-factor 3"
    },
    subcommands = TopicsCreateCommand.class)
final class TopicsCommand extends CommandGroup {}
