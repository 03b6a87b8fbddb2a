package fengsui.job.operator;

import fengsui.codec.Health;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleFailure;
import fengsui.rule.run.RuleFinding;
import fengsui.rule.run.RuleRunner;
import fengsui.rule.run.RunnerFigures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What one subtask of the rules says of itself. Remembers what it has said, to say it once. Not thread-safe. */
final class RulesReport {

    private final int subtask;
    private final int subtasks;
    private final EngineClock clock;
    private final Map<String, RuleFailure> failed = new HashMap<>();
    private final Map<String, Long> warming = new HashMap<>();
    private long overloads;
    private boolean overloaded;

    RulesReport(int subtask, int subtasks, EngineClock clock) {
        this.subtask = subtask;
        this.subtasks = subtasks;
        this.clock = clock;
    }

    /** The ledger, what the runner holds, and whatever is new since the last time. */
    List<Health> of(RuleRunner runner, RulesCount count) {
        List<Health> news = new ArrayList<>();
        news.add(ledger(count));
        news.add(holding(runner.figures()));
        addFailures(runner, news);
        if (subtask == 0) {
            addWarming(runner.warming(), news);
        }
        return news;
    }

    private Health ledger(RulesCount count) {
        SortedMap<String, Long> figures = count.figures();
        figures.put("subtasks", (long) subtasks);
        return new Health(
                "ledger/rules/" + subtask, clock.shown(), "ok", "copies of events given to the rules", figures);
    }

    private Health holding(RunnerFigures figures) {
        overloaded = overloaded(figures);
        String message = overloaded ? "more came than can be held: see shed and overflows" : "what the rules hold";
        return new Health(
                "runner/" + subtask, clock.shown(), overloaded ? "degraded" : "ok", message, numbers(figures));
    }

    /** Since the last report. */
    private boolean overloaded(RunnerFigures figures) {
        long before = overloads;
        overloads = figures.shed() + figures.overflows();
        return overloads > before;
    }

    /** But for rules that are to be taken out: whoever writes that down says so. */
    private void addFailures(RuleRunner runner, List<Health> news) {
        Set<String> out = runner.findings().stream().map(RuleFinding::rule).collect(Collectors.toSet());
        runner.failures().forEach((rule, failure) -> {
            if (!failure.equals(failed.put(rule, failure)) && !out.contains(rule)) {
                news.add(RuleProblems.healthOf(failure, subtask));
            }
        });
    }

    private void addWarming(SortedMap<String, Long> now, List<Health> news) {
        now.forEach((rule, liveFrom) -> {
            if (!liveFrom.equals(warming.put(rule, liveFrom))) {
                news.add(RuleProblems.warming(rule, clock.shown(), liveFrom));
            }
        });
        warming.keySet().removeIf(rule -> {
            boolean live = !now.containsKey(rule);
            if (live) {
                news.add(RuleProblems.live(rule, clock.shown()));
            }
            return live;
        });
    }

    /**
     * Tells quiet from dead: as long as it comes, the job runs. Degraded where it does not watch for all it should, or
     * could not hold all that came. What the runner holds is this subtask's share.
     *
     * @param now the time of day, epoch milliseconds
     */
    Health beat(long now, LoadedRules rules, RunnerFigures figures) {
        boolean whole = rules.shortcomings().isEmpty() && !overloaded;
        SortedMap<String, Long> numbers = numbers(figures);
        numbers.put("clock", clock.shown());
        numbers.put("rules", (long) rules.running());
        if (clock.started()) {
            numbers.put("lag", now - clock.shown());
        }
        String message = (clock.started() ? "running" : "no event yet") + ", " + rules.running() + " rules";
        return new Health("job", clock.shown(), whole ? "ok" : "degraded", message, numbers);
    }

    private static SortedMap<String, Long> numbers(RunnerFigures figures) {
        SortedMap<String, Long> numbers = new TreeMap<>();
        numbers.put("waiting", (long) figures.waiting());
        numbers.put("journal.rows", figures.journalRows());
        numbers.put("journal.bytes", figures.journalBytes());
        numbers.put("shadows", (long) figures.shadows());
        numbers.put("corrected", figures.lateCorrected());
        numbers.put("shed", figures.shed());
        numbers.put("overflows", figures.overflows());
        numbers.put("rebuilds", figures.rebuilds());
        return numbers;
    }
}
