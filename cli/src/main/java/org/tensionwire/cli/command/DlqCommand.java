package org.tensionwire.cli.command;

import picocli.CommandLine.Command;

@Command(
    name = "dlq",
    description = "Look at what a stage could not take, and put it back.",
    subcommands = {DlqListCommand.class, DlqShowCommand.class, DlqReplayCommand.class})
final class DlqCommand extends CommandGroup {}
