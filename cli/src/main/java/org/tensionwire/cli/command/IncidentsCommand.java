package org.tensionwire.cli.command;

import picocli.CommandLine.Command;

@Command(
    name = "incidents",
    description = "Read the published incidents: what happened, and who reports it.",
    footer = {
      "",
      "Examples:",
      "  tensionwire incidents list --dyad USA-IRN --since 7d",
      "  tensionwire incidents show inc-0f3a9c52d17b64e8a2c1"
    },
    subcommands = {IncidentsListCommand.class, IncidentsShowCommand.class})
final class IncidentsCommand extends CommandGroup {}
