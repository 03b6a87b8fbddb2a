package fengsui.cli.order;

import fengsui.cli.option.RecordText;
import fengsui.cli.option.Seconds;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every order says. */
final class OrderOptions {

    private static final int LONGEST_AUTHOR = 80;
    private static final int LONGEST_REASON = 500;

    @Option(names = "--area", paramLabel = "LEVEL:CODE", description = "Where: district:old-town, grid:…, city:….")
    private @Nullable String area;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the record. Kept for ever.")
    private @Nullable String reason;

    @Option(
            names = "--author",
            paramLabel = "OFFICE",
            defaultValue = "${env:FENGSUI_AUTHOR}",
            description = "Who orders it, for the record: an office or initials, never checked, kept for ever. Default:"
                    + " what the environment has as FENGSUI_AUTHOR.")
    private @Nullable String author;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description =
                    "Until when it holds: a time such as 2026-06-01T20:00:00+08:00, or for how long: 30m, 2h, 3d.")
    private @Nullable String until;

    @Option(
            names = "--effective-in",
            paramLabel = "TIME",
            converter = Seconds.class,
            defaultValue = "5s",
            description =
                    "It holds for events that happen this long after the clock of the running job, or after now where"
                            + " none is heard: 5s, 10m. Default: ${DEFAULT-VALUE}.")
    private Duration effectiveIn = Duration.ZERO;

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            converter = Seconds.class,
            defaultValue = "20s",
            description = "How long to wait for the job to say that it has it. Default: ${DEFAULT-VALUE}.")
    private Duration patience = Duration.ZERO;

    /** Blank where it is not given. */
    String area() {
        return given(area);
    }

    /** Blank where it is not given. */
    String until() {
        return given(until);
    }

    /** {@code fallback} where it is not given. */
    String reason(String fallback, List<String> problems) {
        return text("--reason", reason == null ? fallback : reason, LONGEST_REASON, problems);
    }

    String author(List<String> problems) {
        return text("--author", given(author), LONGEST_AUTHOR, problems);
    }

    private static String text(String option, String text, int longest, List<String> problems) {
        if (text.isBlank()) {
            problems.add(option + " is missing: every order has an author and a reason, which are kept for ever");
        } else {
            RecordText.complaint(option, text, longest).ifPresent(problems::add);
        }
        return text.strip();
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    Duration effectiveIn() {
        return effectiveIn;
    }

    Duration patience() {
        return patience;
    }
}
