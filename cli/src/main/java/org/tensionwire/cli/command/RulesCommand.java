package org.tensionwire.cli.command;

import picocli.CommandLine.Command;

@Command(
    name = "rules",
    description = "Work on rule packs: what is found in a story, and why.",
    footer = {
      "",
      "Examples:",
      "  tensionwire rules lint mypack && tensionwire rules test mypack",
      "  tensionwire rules explain story.json",
      "  tensionwire rules publish mypack",
      "",
      "docs/rules.md says how a pack is written."
    },
    subcommands = {
      RulesLintCommand.class,
      RulesTestCommand.class,
      RulesExplainCommand.class,
      RulesDiffCommand.class,
      RulesPublishCommand.class,
      RulesListCommand.class,
      RulesWithdrawCommand.class
    })
final class RulesCommand extends CommandGroup {}
