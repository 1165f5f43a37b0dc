package org.tensionwire.cli.command;

import picocli.CommandLine.Command;

@Command(
    name = "feeds",
    description = "Say which feeds are polled.",
    subcommands = {FeedsApplyCommand.class, FeedsListCommand.class, FeedsValidateCommand.class})
final class FeedsCommand extends CommandGroup {}
