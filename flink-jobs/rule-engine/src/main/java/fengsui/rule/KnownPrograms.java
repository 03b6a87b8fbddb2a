package fengsui.rule;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of EPL that was compiled before, so that nobody needs a compiler for it again: programs, and refusals, too. It
 * follows from its source alone, so it stands as long as that does; everything else about a rule is checked anew. Travels by
 * Java's own form: for the way from a job's client to its tasks, never to be read from where others can write. Immutable,
 * thread-safe.
 */
public final class KnownPrograms implements Serializable {

    public static final KnownPrograms NONE = new KnownPrograms(Map.of());

    private static final long serialVersionUID = 2L;

    private final HashMap<RuleSource, Compilation> bySource;

    KnownPrograms(Map<RuleSource, Compilation> bySource) {
        this.bySource = new HashMap<>(bySource);
    }

    /** These and those of {@code more}. */
    public KnownPrograms and(KnownPrograms more) {
        Map<RuleSource, Compilation> all = new HashMap<>(bySource);
        all.putAll(more.bySource);
        return new KnownPrograms(all);
    }

    /** Compiles on {@code others} what is not known. */
    RuleCompiler.Workbench before(RuleCompiler.Workbench others) {
        return new Known(bySource, others);
    }

    private record Known(Map<RuleSource, Compilation> bySource, RuleCompiler.Workbench others)
            implements RuleCompiler.Workbench {

        @Override
        public Compilation compile(RuleSource source) {
            Compilation known = bySource.get(source);
            return known == null ? others.compile(source) : known;
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
