package fengsui.rule;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The compiled programs of a rule set that was loaded before. A program follows from its source alone, so it stands as
 * long as that does; everything else about the rule is checked anew. Immutable.
 */
final class KnownPrograms {

    static final KnownPrograms NONE = new KnownPrograms();

    private final Map<String, RuleProgram> byRule = new HashMap<>();

    private KnownPrograms() {}

    static KnownPrograms of(RuleSet known) {
        KnownPrograms programs = new KnownPrograms();
        known.rules().forEach(rule -> programs.byRule.put(rule.id(), rule.program()));
        return programs;
    }

    /** Compiles the rule {@code id} on {@code workbench}, unless its program is known. */
    RuleCompiler.Workbench before(RuleCompiler.Workbench workbench, String id) {
        RuleProgram known = byRule.get(id);
        return known == null ? workbench : new Known(known, workbench);
    }

    private record Known(RuleProgram program, RuleCompiler.Workbench others) implements RuleCompiler.Workbench {

        @Override
        public Compilation compile(RuleSource source) {
            return source.equals(program.source()) ? new Compilation.Compiled(program) : others.compile(source);
        }

        @Override
        public void close() {}
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
