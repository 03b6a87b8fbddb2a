package fengsui.cli;

import picocli.CommandLine.Command;

/** The command that all verbs hang on. It does nothing itself, so picocli asks for a verb. */
@Command(name = "fengsui")
final class Fengsui {}
