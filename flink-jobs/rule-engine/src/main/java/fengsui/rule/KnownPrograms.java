package fengsui.rule;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Programs of rules that were compiled before, to be loaded again without a compiler. A program follows from its source
 * alone, so it stands as long as that does; everything else about a rule is checked anew. Travels by Java's own form: for
 * the way from a job's client to its tasks, never to be read from where others can write. Immutable, thread-safe.
 */
public final class KnownPrograms implements Serializable {

    public static final KnownPrograms NONE = new KnownPrograms(Map.of());

    private static final long serialVersionUID = 1L;

    private final HashMap<RuleSource, RuleProgram> bySource;

    private KnownPrograms(Map<RuleSource, RuleProgram> bySource) {
        this.bySource = new HashMap<>(bySource);
    }

    public static KnownPrograms of(RuleSet known) {
        return NONE.and(known);
    }

    /** These and those of {@code more}. */
    public KnownPrograms and(RuleSet more) {
        Map<RuleSource, RuleProgram> own = new HashMap<>();
        more.rules().forEach(rule -> own.put(rule.program().source(), rule.program()));
        return and(new KnownPrograms(own));
    }

    /** These and those of {@code more}. */
    public KnownPrograms and(KnownPrograms more) {
        Map<RuleSource, RuleProgram> all = new HashMap<>(bySource);
        all.putAll(more.bySource);
        return new KnownPrograms(all);
    }

    /** Compiles on {@code others} what is not known. */
    RuleCompiler.Workbench before(RuleCompiler.Workbench others) {
        return new Known(bySource, others);
    }

    private record Known(Map<RuleSource, RuleProgram> bySource, RuleCompiler.Workbench others)
            implements RuleCompiler.Workbench {

        @Override
        public Compilation compile(RuleSource source) {
            RuleProgram known = bySource.get(source);
            return known == null ? others.compile(source) : new Compilation.Compiled(known);
        }

        @Override
        public void close() {
            others.close();
        }
    }

    /** Opens the real workbench, which is costly, only once there is something to compile. Not thread-safe. */
    static final class LazyWorkbench implements RuleCompiler.Workbench {

        private RuleCompiler.@Nullable Workbench opened;

        @Override
        public Compilation compile(RuleSource source) {
            RuleCompiler.Workbench real =
                    opened == null ? RuleCompiler.installed().workbench() : opened;
            opened = real;
            return real.compile(source);
        }

        @Override
        public void close() {
            if (opened != null) {
                opened.close();
            }
        }
    }
}
