package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.Expression;
import com.espertech.esper.common.client.soda.PatternAndExpr;
import com.espertech.esper.common.client.soda.PatternEveryExpr;
import com.espertech.esper.common.client.soda.PatternExpr;
import com.espertech.esper.common.client.soda.PatternFilterExpr;
import com.espertech.esper.common.client.soda.PatternFollowedByExpr;
import com.espertech.esper.common.client.soda.PatternGuardExpr;
import com.espertech.esper.common.client.soda.PatternMatchUntilExpr;
import com.espertech.esper.common.client.soda.PatternNotExpr;
import com.espertech.esper.common.client.soda.PatternObserverExpr;
import com.espertech.esper.common.client.soda.PatternOrExpr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long a pattern can wait from its first event on. */
final class PatternMemory {

    private static final long FOR_EVER = Long.MAX_VALUE;

    /** Of events that one repetition may gather. */
    private static final int MOST = 100;

    private final Findings findings;
    private final Durations durations;

    PatternMemory(Findings findings, Durations durations) {
        this.findings = findings;
        this.durations = durations;
    }

    /** Milliseconds; 0, and a problem, where it has no end. */
    long of(PatternExpr pattern) {
        boolean sequence = pattern instanceof PatternFollowedByExpr;
        PatternExpr first = sequence ? pattern.getChildren().get(0) : pattern;
        if (!(first instanceof PatternEveryExpr every) || !(every.getChildren().get(0) instanceof PatternFilterExpr)) {
            findings.report(
                    "pattern",
                    "PATTERN",
                    "a pattern begins with 'every' and one event, and has no other 'every': every a=Sensor(…) -> (… where"
                            + " timer:within(5 min)); without it, or before a whole sequence, it forgets what begins"
                            + " while another runs");
            return 0;
        }
        List<PatternExpr> steps = pattern.getChildren();
        long sum = 0;
        for (int i = 1; sequence && i < steps.size(); i++) {
            long step = step(steps.get(i));
            if (step == FOR_EVER) {
                endless(steps.get(i));
            }
            sum = add(sum, step == FOR_EVER ? 0 : step);
        }
        return sum;
    }

    private void endless(PatternExpr step) {
        PatternExpr waiting = step;
        while (!waiting.getChildren().isEmpty() && !(waiting instanceof PatternFilterExpr)) {
            waiting = waiting.getChildren().stream()
                    .filter(child -> !(child instanceof PatternObserverExpr))
                    .findFirst()
                    .orElse(waiting.getChildren().get(0));
        }
        List<String> words = waiting instanceof PatternFilterExpr atom ? words(atom) : List.of("pattern");
        findings.report(
                words,
                "UNBOUNDED",
                "'" + words.get(words.size() - 1)
                        + "' is waited for without end: 'timer:within' holds for what stands directly"
                        + " before it alone; put all that follows the first event in brackets, as in every a=… -> ((b=… ->"
                        + " c=…) where timer:within(5 min))");
    }

    private static List<String> words(PatternFilterExpr atom) {
        String tag = atom.getTagName();
        return tag == null ? List.of(atom.getFilter().getEventTypeName()) : List.of(tag + "=", tag);
    }

    private static long add(long a, long b) {
        return a == FOR_EVER || b == FOR_EVER ? FOR_EVER : a + b;
    }

    private long step(PatternExpr pattern) {
        if (pattern instanceof PatternFilterExpr) {
            return FOR_EVER;
        }
        if (pattern instanceof PatternGuardExpr guard) {
            long limit = durations.millis("timer:within", guard.getParameters().get(0));
            return Math.min(limit, step(guard.getChildren().get(0)));
        }
        if (pattern instanceof PatternObserverExpr wait) {
            return durations.millis("timer:interval", wait.getParameters().get(0));
        }
        if (pattern instanceof PatternFollowedByExpr) {
            return pattern.getChildren().stream().mapToLong(this::step).reduce(0, PatternMemory::add);
        }
        return pattern instanceof PatternMatchUntilExpr until ? until(until) : junction(pattern);
    }

    private long junction(PatternExpr pattern) {
        if (pattern instanceof PatternAndExpr) {
            return and(pattern);
        }
        if (pattern instanceof PatternOrExpr) {
            return pattern.getChildren().stream().mapToLong(this::step).min().orElse(0);
        }
        boolean not = pattern instanceof PatternNotExpr;
        findings.report(
                not ? "not" : "every",
                "PATTERN",
                not
                        ? "'not' stands alone; say how long nothing may come, as in (timer:interval(5 min) and not"
                                + " Hotline(grid = a.grid))"
                        : "'every' stands behind the first event; it starts anew with each of them, without end; leave it"
                                + " out");
        return 0;
    }

    private long and(PatternExpr and) {
        List<PatternExpr> awaited = and.getChildren().stream()
                .filter(child -> !(child instanceof PatternNotExpr))
                .toList();
        and.getChildren().stream()
                .filter(PatternNotExpr.class::isInstance)
                .forEach(not -> absent(not.getChildren().get(0)));
        return awaited.isEmpty()
                ? junction(and.getChildren().get(0))
                : awaited.stream().mapToLong(this::step).max().orElse(0);
    }

    private void absent(PatternExpr absent) {
        boolean plain = absent instanceof PatternFilterExpr
                || (absent instanceof PatternOrExpr
                        && absent.getChildren().stream().allMatch(PatternFilterExpr.class::isInstance));
        if (!plain) {
            findings.report(
                    "not",
                    "PATTERN",
                    "'not' takes one event, or some with 'or' between them: not (Video(…) or Hotline(…))");
        }
    }

    private long until(PatternMatchUntilExpr until) {
        boolean counted = counts(until.getLow()) && counts(until.getHigh()) && counts(until.getSingle());
        if (!counted || !(until.getChildren().get(0) instanceof PatternFilterExpr)) {
            findings.report(
                    "until",
                    "PATTERN",
                    "what is repeated is one event, at most " + MOST + " times, as in [3] b=Sensor(…)");
            return 0;
        }
        return until.getChildren().size() < 2
                ? FOR_EVER
                : step(until.getChildren().get(1));
    }

    private static boolean counts(@Nullable Expression number) {
        return number == null || Spans.number(number).orElse(MOST + 1) <= MOST;
    }
}
