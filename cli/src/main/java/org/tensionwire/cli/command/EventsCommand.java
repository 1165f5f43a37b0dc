package org.tensionwire.cli.command;

import picocli.CommandLine.Command;

@Command(
    name = "events",
    description = "Read the published events.",
    footer = {"", "Examples:", "  tensionwire events tail --from-beginning"},
    subcommands = EventsTailCommand.class)
final class EventsCommand extends CommandGroup {}
