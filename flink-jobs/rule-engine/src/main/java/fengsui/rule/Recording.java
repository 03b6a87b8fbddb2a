package fengsui.rule;

import java.util.HashMap;
import java.util.Map;

/**
 * Notes down what became of everything that was compiled, a rule's program included that is left out for another reason: it
 * would otherwise be compiled again by each subtask at each start. Not thread-safe.
 */
final class Recording implements RuleCompiler.Workbench {

    private final Map<RuleSource, Compilation> bySource = new HashMap<>();
    private final RuleCompiler.Workbench workbench;

    Recording(RuleCompiler.Workbench workbench) {
        this.workbench = workbench;
    }

    @Override
    public Compilation compile(RuleSource source) {
        Compilation made = workbench.compile(source);
        bySource.put(source, made);
        return made;
    }

    KnownPrograms programs() {
        return new KnownPrograms(bySource);
    }

    @Override
    public void close() {
        workbench.close();
    }
}
