package fengsui.rule;

import fengsui.codec.RuleBundle;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The compiled programs of a rule set that was loaded before. A program follows from its rule file's text alone, so it
 * stands as long as that text does; everything else about the rule is checked anew. Immutable.
 */
final class KnownPrograms {

    static final KnownPrograms NONE = new KnownPrograms();

    private final Map<String, RuleProgram> byFile = new HashMap<>();

    private KnownPrograms() {}

    static KnownPrograms of(RuleSet known) {
        KnownPrograms programs = new KnownPrograms();
        known.rules()
                .forEach(rule -> programs.byFile.put(name(rule.id(), rule.ref().digest()), rule.program()));
        return programs;
    }

    /** Compiles the rule file {@code id} of this {@code text} on {@code workbench}, unless its program is known. */
    RuleCompiler.Workbench before(RuleCompiler.Workbench workbench, String id, String text) {
        RuleProgram known = byFile.get(name(id, RuleBundle.digest(text)));
        return known == null ? workbench : new Known(known);
    }

    private static String name(String id, String digest) {
        return id + "@" + digest;
    }

    /** Answers with one program, whatever the source. */
    private record Known(RuleProgram program) implements RuleCompiler.Workbench {

        @Override
        public Compilation compile(RuleSource source) {
            return new Compilation.Compiled(program);
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
