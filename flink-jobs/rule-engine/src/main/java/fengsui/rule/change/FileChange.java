package fengsui.rule.change;

import java.util.List;

/**
 * One file that is not the same in two rule sets.
 *
 * @param about of a rule, its status and title in the set that has it (the later where both do); empty of other files
 * @param keys of a changed YAML file, in its order; empty where only its form changed: comments, order, blanks
 */
public record FileChange(String path, Kind kind, String about, List<KeyChange> keys) {

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    public FileChange {
        keys = List.copyOf(keys);
    }

    public boolean isRule() {
        return !about.isEmpty();
    }
}
