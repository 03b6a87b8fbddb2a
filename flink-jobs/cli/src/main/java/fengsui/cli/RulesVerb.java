package fengsui.cli;

import picocli.CommandLine.Command;

/** Holds the verbs about rule files. */
@Command(name = "rules", description = "Checks rule files, runs the scenarios beside them, publishes them.")
final class RulesVerb {}
