package fengsui.cli;

import picocli.CommandLine.Command;

/** Holds the verbs about the mappings of feeds. */
@Command(name = "feeds", description = "Checks the mappings of feeds, and tries them on samples.")
final class FeedsVerb {}
