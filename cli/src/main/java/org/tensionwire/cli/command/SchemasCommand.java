package org.tensionwire.cli.command;

import picocli.CommandLine.Command;

@Command(
    name = "schemas",
    description = "Register the schemas of the wire.",
    footer = {"", "Examples:", "  tensionwire schemas register --registry http://registry:8081"},
    subcommands = SchemasRegisterCommand.class)
final class SchemasCommand extends CommandGroup {}
