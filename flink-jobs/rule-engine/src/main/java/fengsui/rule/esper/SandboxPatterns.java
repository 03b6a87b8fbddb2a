package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.Expression;
import com.espertech.esper.common.client.soda.PatternAndExpr;
import com.espertech.esper.common.client.soda.PatternEveryDistinctExpr;
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
import java.util.Objects;

/** Which parts a pattern may be made of. */
final class SandboxPatterns {

    private final Findings findings;
    private final SandboxStreams streams;
    private final SandboxExpressions expressions;

    SandboxPatterns(Findings findings, SandboxStreams streams, SandboxExpressions expressions) {
        this.findings = findings;
        this.streams = streams;
        this.expressions = expressions;
    }

    void check(PatternExpr pattern) {
        if (pattern instanceof PatternFilterExpr atom) {
            atom(atom);
        } else if (pattern instanceof PatternFollowedByExpr sequence) {
            sequence(sequence);
        } else if (pattern instanceof PatternGuardExpr guard) {
            timer(guard.getNamespace() + ":" + guard.getName(), "timer:within", guard.getParameters());
        } else if (pattern instanceof PatternObserverExpr observer) {
            timer(observer.getNamespace() + ":" + observer.getName(), "timer:interval", observer.getParameters());
        } else if (pattern instanceof PatternMatchUntilExpr until) {
            expressions.parameter(until.getLow());
            expressions.parameter(until.getHigh());
            expressions.parameter(until.getSingle());
        } else if (!joins(pattern)) {
            other(pattern);
        }
        pattern.getChildren().forEach(this::check);
    }

    private static boolean joins(PatternExpr pattern) {
        return pattern instanceof PatternAndExpr
                || pattern instanceof PatternOrExpr
                || pattern instanceof PatternNotExpr
                || pattern instanceof PatternEveryExpr;
    }

    private void other(PatternExpr pattern) {
        boolean distinct = pattern instanceof PatternEveryDistinctExpr;
        findings.report(
                distinct ? "every-distinct" : "pattern",
                "PATTERN",
                (distinct ? "'every-distinct'" : "this part of the pattern")
                        + " is not for rules: what it remembers has no end; write 'every a=… -> (… where timer:within(…))',"
                        + " or count with count(distinct …) over #time");
    }

    private void atom(PatternFilterExpr atom) {
        if (atom.getOptionalConsumptionLevel() != null) {
            findings.report("@consume", "PATTERN", "'@consume' takes events from other areas' matches; leave it out");
        }
        if (atom.getTagName() != null
                && !Sandbox.PLAIN_NAME.matcher(atom.getTagName()).matches()) {
            findings.report("pattern", "COLUMN", "a tag is no plain name; use letters, digits and '_'");
        }
        streams.filter(atom.getFilter());
    }

    private void sequence(PatternFollowedByExpr sequence) {
        if (sequence.getOptionalMaxPerSubexpression() != null
                && sequence.getOptionalMaxPerSubexpression().stream().anyMatch(Objects::nonNull)) {
            findings.report("-[", "PATTERN", "'-[n]>' counts over all areas together; write '->'");
        }
    }

    private void timer(String found, String allowed, List<Expression> parameters) {
        if (!found.equalsIgnoreCase(allowed) || parameters.size() != 1) {
            String word = found.startsWith("internal:") ? found.substring("internal:".length()) : found;
            findings.report(
                    word,
                    "PATTERN",
                    "'" + word + "' is not for rules; a pattern is bounded by 'where timer:within(5 min)' and waits by"
                            + " 'timer:interval(5 min)', each with one span");
            return;
        }
        parameters.forEach(expressions::parameter);
    }
}
