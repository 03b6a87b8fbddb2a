package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.Filter;
import com.espertech.esper.common.client.soda.FilterStream;
import com.espertech.esper.common.client.soda.PatternStream;
import com.espertech.esper.common.client.soda.ProjectedStream;
import com.espertech.esper.common.client.soda.Stream;
import com.espertech.esper.common.client.soda.View;
import java.util.Locale;
import java.util.Set;

/** Which streams and windows a rule may read. */
final class SandboxStreams {

    private static final Set<String> VIEWS = Set.of("time", "length", "groupwin", "unique");

    private final Findings findings;
    private final SandboxExpressions expressions;

    SandboxStreams(Findings findings, SandboxExpressions expressions) {
        this.findings = findings;
        this.expressions = expressions;
    }

    void check(Stream stream) {
        if (stream instanceof FilterStream plain) {
            filter(plain.getFilter());
            projected(plain);
        } else if (stream instanceof PatternStream pattern) {
            if (pattern.getAnnotations() != null && pattern.getAnnotations().length > 0) {
                findings.report("@", "ANNOTATION", "annotations are not allowed in a rule; leave out '@'");
            }
            new SandboxPatterns(findings, this, expressions).check(pattern.getExpression());
            projected(pattern);
        } else {
            findings.report(
                    "from",
                    "STREAM",
                    "a rule reads events alone: Sensor, Video, Hotline, patterns of them and streams that it inserts into;"
                            + " no methods and no databases");
        }
    }

    private void projected(ProjectedStream stream) {
        if (stream.getStreamName() != null
                && !Sandbox.PLAIN_NAME.matcher(stream.getStreamName()).matches()) {
            findings.report("as", "COLUMN", "the name behind 'as' is no plain name; use letters, digits and '_'");
        }
        if (stream.isUnidirectional()) {
            findings.report(
                    "unidirectional",
                    "CLAUSE",
                    "'unidirectional' is not for rules; give every stream a window, or use 'where exists (select …)'");
        }
        if (stream.isRetainUnion()) {
            findings.report("retain-union", "WINDOW", "'retain-union' is not for rules; use one #time window");
        }
        if (stream.getViews() != null) {
            stream.getViews().forEach(this::view);
        }
    }

    private void view(View view) {
        boolean own = view.getNamespace() == null || view.getNamespace().isEmpty();
        if (!own || !VIEWS.contains(view.getName().toLowerCase(Locale.ROOT))) {
            findings.report(
                    "#" + view.getName(),
                    // Not known to be bounded in time: this is what the memory is about.
                    view.getName().equalsIgnoreCase("keepall") ? "MEMORY" : "WINDOW",
                    "'#" + view.getName() + "' is not a window for rules; use #time(10 min), or"
                            + " #groupwin(grid, source)#length(3) with a bound on ts");
            return;
        }
        view.getParameters().forEach(expressions::parameter);
    }

    void filter(Filter filter) {
        if (filter.getOptionalPropertySelects() != null
                && !filter.getOptionalPropertySelects().isEmpty()) {
            findings.report("[", "CLAUSE", "events are not taken apart by […]; read their columns");
        }
        expressions.simple(filter.getFilter());
    }
}
