package fengsui.cli;

import picocli.CommandLine.Command;

/** Holds the verbs about the keys of pseudonyms. */
@Command(name = "keys", description = "Makes the keys by which callers become pseudonyms.")
final class KeysVerb {}
