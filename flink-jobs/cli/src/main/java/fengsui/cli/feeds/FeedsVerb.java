package fengsui.cli.feeds;

import fengsui.cli.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Holds the verbs about the mappings of feeds. */
@Command(name = "feeds", description = "Checks the mappings of feeds, and tries them on samples.")
public final class FeedsVerb {

    private FeedsVerb() {}

    /** With all of them. */
    public static CommandLine on(Console console) {
        return new CommandLine(new FeedsVerb())
                .addSubcommand(new FeedsCheckVerb(console))
                .addSubcommand(new FeedsTryVerb(console));
    }
}
