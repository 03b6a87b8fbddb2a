package fengsui.job.operator;

import fengsui.codec.Health;
import fengsui.codec.Problem;
import fengsui.job.wire.Begun;
import fengsui.job.wire.Edition;
import fengsui.rule.RuleFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was wrong with rule files, as records of health: one a file. */
final class RuleProblems {

    private static final String ENDING = ".yaml";

    private RuleProblems() {}

    static List<Health> healthOf(Collection<Problem> problems) {
        TreeMap<String, List<Problem>> byFile = problems.stream()
                .sorted(Problem.ORDER)
                .collect(Collectors.groupingBy(Problem::file, TreeMap::new, Collectors.toList()));
        List<Health> health = new ArrayList<>();
        byFile.forEach((file, own) -> health.add(healthOf(file, own)));
        return health;
    }

    private static Health healthOf(String file, List<Problem> problems) {
        String message = problems.stream().map(Problem::toString).collect(Collectors.joining("; "));
        TreeMap<String, Long> figures = new TreeMap<>();
        figures.put("problems", (long) problems.size());
        return new Health("rule/" + idOf(file), 0, "failed", "left out: " + message, figures);
    }

    /** A file that was left out of an earlier rule set, and is not any more. */
    static Health mended(String subject) {
        return new Health(subject, 0, "ok", "no longer left out", new TreeMap<>());
    }

    /** From when a rule set holds that was published while the job ran: its author's wish, or later. */
    static Health begins(Begun begun, long time) {
        Edition edition = begun.edition();
        TreeMap<String, Long> figures = new TreeMap<>();
        figures.put("number", edition.number());
        figures.put("from", begun.from());
        String late = begun.from() > edition.effectiveAt() ? ", later than was asked: time had passed that before" : "";
        String message = "rule set " + edition.number() + " holds from " + Instant.ofEpochMilli(begun.from()) + late;
        return new Health("edition/" + edition.number(), time, "ok", message, figures);
    }

    /** A rule set is honoured as it was published, even if it watches for nothing. */
    static Health nothingRuns(long number) {
        TreeMap<String, Long> figures = new TreeMap<>();
        figures.put("edition", number);
        String message = "NO RULE IS RUNNING in this rule set: from when it holds, nothing will be warned of";
        return new Health("rules", 0, "failed", message, figures);
    }

    /** A rule that has yet to see as much as it remembers: until then it is silent. */
    static Health warming(String rule, long time, long liveFrom) {
        TreeMap<String, Long> figures = new TreeMap<>();
        figures.put("live-from", liveFrom);
        return new Health("rule/" + rule, time, "warming", "silent until it has seen enough", figures);
    }

    static Health live(String rule, long time) {
        return new Health("rule/" + rule, time, "ok", "live", new TreeMap<>());
    }

    /** A rule that broke while it ran. */
    static Health healthOf(RuleFailure failure, int subtask) {
        TreeMap<String, Long> figures = new TreeMap<>();
        figures.put("failures", failure.count());
        figures.put("first", failure.first());
        figures.put("last", failure.last());
        figures.put("subtask", (long) subtask);
        String message = "broke while it ran, hits may be missing: " + failure.message();
        return new Health("rule/" + failure.rule(), failure.last(), "degraded", message, figures);
    }

    private static String idOf(String file) {
        return file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
    }
}
