package org.tensionwire.cli.command;

import picocli.CommandLine.Command;

@Command(
    name = "schemas",
    description = "Register the schemas of the wire.",
    subcommands = SchemasRegisterCommand.class)
final class SchemasCommand extends CommandGroup {}
