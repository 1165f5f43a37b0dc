package org.tensionwire.cli.command;

import picocli.CommandLine.Command;

@Command(
    name = "events",
    description = "Read the published events.",
    subcommands = EventsTailCommand.class)
final class EventsCommand extends CommandGroup {}
