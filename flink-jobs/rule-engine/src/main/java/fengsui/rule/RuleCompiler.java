package fengsui.rule;

import fengsui.area.AreaMap;
import fengsui.event.EventKind;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** The way to an engine, so that nothing here names its library. Thread-safe. */
public interface RuleCompiler {

    /** Where the rules of one set are compiled, one after the other. */
    interface Workbench extends AutoCloseable {

        /** Never throws for what {@code source} holds. */
        Compilation compile(RuleSource source);

        @Override
        void close();
    }

    Workbench workbench();

    /**
     * An engine in which {@code rules}, all of one hazard and one level, stand ready. Never empty.
     *
     * @param areas what the rules can ask about areas
     */
    RuleEngine engine(List<Rule> rules, AreaMap areas, FailureSink failures);

    /** What a statement calls events of {@code kind}. */
    String eventType(EventKind kind);

    /** Types of the columns of such events, by name, in the order in which they are told. */
    Map<String, Class<?>> columns(EventKind kind);

    /** The one that is on the class path. */
    static RuleCompiler installed() {
        return ServiceLoader.load(RuleCompiler.class, RuleCompiler.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "META-INF/services/fengsui.rule.RuleCompiler is missing from the class path"));
    }
}
