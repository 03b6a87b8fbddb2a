package fengsui.cli;

import picocli.CommandLine.Command;

/** Holds the two verbs about rule files. */
@Command(name = "rules", description = "Checks rule files and runs the scenarios beside them.")
final class RulesVerb {}
