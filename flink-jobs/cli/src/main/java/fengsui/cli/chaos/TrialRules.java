package fengsui.cli.chaos;

import fengsui.cli.console.UserError;
import fengsui.cli.option.RulesFolder;
import fengsui.codec.RuleBundle;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules that the job runs with, and how they change. */
final class TrialRules {

    /** What the load of known truth speaks of. All rules of a city take a TaskManager longer to compile than to recover. */
    private static final Set<String> FEW = Set.of(
            "fire/calls.yaml",
            "fire/smoke-alarm.yaml",
            "gas/leak.yaml",
            "traffic/fallen-object.yaml",
            "scoring.yaml",
            "calendar.yaml",
            "taxonomy.yaml");

    /** The load tells of gas at 28 %LEL and above: with the other limit its leaks are none. */
    private static final String CHANGED = "gas/leak.yaml";

    private static final Pattern LIMIT = Pattern.compile("(?m)(value: )([0-9.]+)(, unit: \"%LEL\")");
    private static final Pattern VERSION = Pattern.compile("(?m)^version: [0-9]+$");
    private static final String HIGHER = "45";

    private final RuleBundle first;

    private TrialRules(RuleBundle first) {
        this.first = first;
    }

    /**
     * Those of a folder, all of them where it was named.
     *
     * @throws UserError where the rule is missing that is to be changed
     */
    static TrialRules of(@Nullable Path named) {
        RuleBundle all = RulesFolder.read(named);
        return named == null ? few(all) : from(all.files());
    }

    /** A few of {@code all}. */
    static TrialRules few(RuleBundle all) {
        SortedMap<String, String> chosen = new TreeMap<>(all.files());
        chosen.keySet().retainAll(FEW);
        return from(chosen);
    }

    private static TrialRules from(SortedMap<String, String> chosen) {
        String text = chosen.getOrDefault(CHANGED, "");
        if (!LIMIT.matcher(text).find() || !VERSION.matcher(text).find()) {
            throw new UserError("--rules: found no " + CHANGED
                    + " with a version and a limit in %LEL: a fault run changes it while the job runs");
        }
        return new TrialRules(new RuleBundle(chosen));
    }

    RuleBundle first() {
        return first;
    }

    /** After {@code count} changes: every other one makes leaks of none, or lets them be told again. */
    RuleBundle after(int count) {
        SortedMap<String, String> files = new TreeMap<>(first.files());
        files.computeIfPresent(CHANGED, (path, text) -> changed(text, count));
        return new RuleBundle(files);
    }

    private static String changed(String text, int count) {
        String limit = count % 2 == 1 ? "$1" + HIGHER + "$3" : "$0";
        String other = LIMIT.matcher(text).replaceFirst(limit);
        return VERSION.matcher(other).replaceFirst(Matcher.quoteReplacement("version: " + (count + 1)));
    }
}
