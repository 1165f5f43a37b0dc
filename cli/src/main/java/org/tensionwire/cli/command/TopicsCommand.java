package org.tensionwire.cli.command;

import picocli.CommandLine.Command;

@Command(
    name = "topics",
    description = "Create the topics of the wire.",
    subcommands = TopicsCreateCommand.class)
final class TopicsCommand extends CommandGroup {}
