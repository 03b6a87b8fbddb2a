package fengsui.job.testkit;

import fengsui.area.AreaMap;
import fengsui.event.EventKind;
import fengsui.rule.Compilation;
import fengsui.rule.FailureSink;
import fengsui.rule.Rule;
import fengsui.rule.RuleCompiler;
import fengsui.rule.RuleEngine;
import fengsui.rule.RuleSource;
import fengsui.rule.esper.EsperCompiler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The real compiler, which compiles no source twice in one JVM: many tests load the shipped rules, each time for seconds.
 * Installed for all tests of a module by a file under META-INF/services that stands before the real one. Thread-safe.
 */
public final class RememberingCompiler implements RuleCompiler {

    /** The shipped rules and those of tests; what else comes, such as variants of a rule, is not for long. */
    private static final int MOST = 400;

    private static final Map<RuleSource, Compilation> KNOWN = new ConcurrentHashMap<>();

    private final RuleCompiler real = new EsperCompiler();

    @Override
    public Workbench workbench() {
        return new Remembering(real);
    }

    @Override
    public RuleEngine engine(List<Rule> rules, AreaMap areas, FailureSink failures) {
        return real.engine(rules, areas, failures);
    }

    @Override
    public String eventType(EventKind kind) {
        return real.eventType(kind);
    }

    @Override
    public Map<String, Class<?>> columns(EventKind kind) {
        return real.columns(kind);
    }

    /** Opens the real workbench, which takes its time, only for what is not known. */
    private static final class Remembering implements Workbench {

        private final RuleCompiler real;
        private final List<Workbench> opened = new ArrayList<>();

        Remembering(RuleCompiler real) {
            this.real = real;
        }

        @Override
        public Compilation compile(RuleSource source) {
            Compilation known = KNOWN.get(source);
            return known == null ? compiled(source) : known;
        }

        private Compilation compiled(RuleSource source) {
            if (opened.isEmpty()) {
                opened.add(real.workbench());
            }
            Compilation compilation = opened.get(0).compile(source);
            if (KNOWN.size() < MOST) {
                KNOWN.put(source, compilation);
            }
            return compilation;
        }

        @Override
        public void close() {
            opened.forEach(Workbench::close);
        }
    }
}
