package fengsui.topics;

import java.util.Arrays;
import java.util.Optional;

/** Who comes to Kafka. Each should come as a user of its own. */
public enum Role {
    /** The job on its Flink cluster, and whoever starts it. */
    JOB("job", "the warning job"),
    /** The page that dispatchers look at. */
    CONSOLE("console", "the dispatchers' console: reads what it shows, answers, orders silences"),
    /** The same in a terminal. */
    WATCH("watch", "the dispatchers' screen in a terminal: reads, answers"),
    /** Who owns the rules and works with the command line. */
    ANALYST("analyst", "who owns the rules: every verb that reads, and rules publish, mode, silence"),
    /** The dispatch centre's own system. */
    DISPATCH("dispatch", "the dispatch centre's own system: reads warnings, answers them, nothing else"),
    /** A department's system that events come from. */
    FEED("feed", "a department's system that events come from");

    private final String label;
    private final String what;

    Role(String label, String what) {
        this.label = label;
        this.what = what;
    }

    /** As it is typed. */
    public String label() {
        return label;
    }

    /** In a few words, whom it is for. */
    public String what() {
        return what;
    }

    public static Optional<Role> of(String label) {
        return Arrays.stream(values()).filter(role -> role.label.equals(label)).findFirst();
    }
}
