package fengsui.rule;

import fengsui.calendar.Calendar;
import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.codec.yaml.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads single rules of a set again, with other texts, as {@link RuleSetLoader} would; only that the scores which they watch
 * are not looked up. Compiles what the set has not compiled: some 70 ms. Holds a compiler; not thread-safe.
 */
public final class RuleReader implements AutoCloseable {

    /**
     * What became of one text.
     *
     * @param rule empty where anything is wrong
     * @param problems what is
     */
    public record Reading(Optional<Rule> rule, List<Problem> problems) {

        public Reading {
            problems = problems.stream().sorted(Problem.ORDER).toList();
        }
    }

    private final RuleBundle bundle;
    private final Surroundings around;
    private final RuleCompiler.Workbench workbench;

    /** In the surroundings of {@code loaded}, which is not changed. */
    public RuleReader(LoadedRules loaded) {
        RuleSet rules = loaded.ruleSet();
        this.bundle = loaded.bundle();
        String calendar = bundle.files().getOrDefault(BundlePaths.CALENDAR, "");
        this.around = new Surroundings(
                Optional.of(rules.taxonomy()),
                calendar(calendar),
                calendar,
                rules.feeds().areas(),
                rules.orders());
        this.workbench = loaded.programs().before(new KnownPrograms.LazyWorkbench());
    }

    private static Optional<Calendar> calendar(String text) {
        Problems toldElsewhere = new Problems(BundlePaths.CALENDAR, "CALENDAR", new ArrayList<>());
        return text.isEmpty() ? Optional.of(Calendar.NONE) : CalendarFile.read(text, toldElsewhere);
    }

    /** As if {@code text} stood in the rule file at {@code path}. */
    public Reading read(String path, String text) {
        SortedMap<String, String> files = new TreeMap<>(bundle.files());
        files.put(path, text);
        List<Problem> problems = new ArrayList<>();
        RuleInput input = RuleInput.of(new RuleBundle(files), path, problems);
        Optional<Rule> rule = RuleFile.read(input, around, workbench).filter(sound -> input.sound());
        return new Reading(rule, problems);
    }

    @Override
    public void close() {
        workbench.close();
    }
}
