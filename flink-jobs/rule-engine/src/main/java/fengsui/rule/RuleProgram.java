package fengsui.rule;

import java.io.Serializable;
import java.util.SortedSet;

/** A compiled rule, opaque to all but the engine that compiled it; it can travel. Immutable; may be shared by threads. */
public interface RuleProgram extends Serializable {

    /** What it was made of: the same source always makes the same program. */
    RuleSource source();

    /** Names of the columns that are measures. */
    SortedSet<String> measures();

    /** Whether its hits name no event: their evidence is whatever the rule watched within its memory. */
    boolean counts();
}
