package fengsui.cli.rules.publish;

import fengsui.cli.option.RecordText;
import fengsui.cli.option.Seconds;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every verb takes that writes a rule set to the control topic. */
final class PublishOptions {

    private static final int LONGEST_AUTHOR = 80;
    private static final int LONGEST_NOTE = 500;

    @Option(
            names = "--author",
            required = true,
            paramLabel = "OFFICE",
            defaultValue = "${env:FENGSUI_AUTHOR}",
            description = "Who publishes it, for the record: an office or initials, never checked, kept for ever."
                    + " Default: what the environment has as FENGSUI_AUTHOR.")
    private String author = "";

    @Option(names = "--note", paramLabel = "TEXT", description = "Why, for the record. Kept for ever.")
    private @Nullable String note;

    @Option(
            names = "--effective-in",
            paramLabel = "TIME",
            converter = Seconds.class,
            defaultValue = "30s",
            description = "The rule set holds for events that happen this long after the clock of the running job, or"
                    + " after now where none is heard: 30s, 5m, 1h. Default: ${DEFAULT-VALUE}.")
    private Duration effectiveIn = Duration.ZERO;

    @Option(names = "--yes", description = "Does not ask. Must be given where nobody sits at a terminal.")
    private boolean yes;

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            converter = Seconds.class,
            defaultValue = "20s",
            description = "How long to wait for the job to say that it has the rule set. Default: ${DEFAULT-VALUE}.")
    private Duration patience = Duration.ZERO;

    String author() {
        return clean("--author", author, LONGEST_AUTHOR);
    }

    @Nullable
    String note() {
        return note == null ? null : clean("--note", note, LONGEST_NOTE);
    }

    Duration effectiveIn() {
        return effectiveIn;
    }

    Duration patience() {
        return patience;
    }

    boolean yes() {
        return yes;
    }

    private static String clean(String option, String text, int longest) {
        return RecordText.clean(option, text, longest);
    }
}
