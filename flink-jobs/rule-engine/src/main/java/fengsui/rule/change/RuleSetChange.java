package fengsui.rule.change;

import fengsui.codec.RuleBundle;
import fengsui.rule.BundlePaths;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The difference between two rule sets.
 *
 * @param files rules first, then the others, each in the order of their paths
 */
public record RuleSetChange(List<FileChange> files) {

    public RuleSetChange {
        files = List.copyOf(files);
    }

    /** Never throws for what the files hold. */
    public static RuleSetChange between(RuleBundle before, RuleBundle after) {
        List<FileChange> rules = new ArrayList<>();
        List<FileChange> others = new ArrayList<>();
        TreeSet<String> paths = new TreeSet<>(before.files().keySet());
        paths.addAll(after.files().keySet());
        for (String path : paths) {
            String old = before.files().get(path);
            String now = after.files().get(path);
            if (old == null || !old.equals(now)) {
                FileChange change = change(path, old, now);
                (change.isRule() ? rules : others).add(change);
            }
        }
        rules.addAll(others);
        return new RuleSetChange(rules);
    }

    private static FileChange change(String path, @Nullable String old, @Nullable String now) {
        String about = BundlePaths.isRule(path) ? RuleAbout.of(now == null ? String.valueOf(old) : now) : "";
        if (old == null) {
            return new FileChange(path, FileChange.Kind.ADDED, about, List.of());
        }
        if (now == null) {
            return new FileChange(path, FileChange.Kind.REMOVED, about, List.of());
        }
        return new FileChange(path, FileChange.Kind.CHANGED, about, keys(path, old, now));
    }

    private static List<KeyChange> keys(String path, String old, String now) {
        return path.endsWith(BundlePaths.ENDING) ? YamlChange.between(old, now) : List.of();
    }

    public boolean isNone() {
        return files.isEmpty();
    }

    /** How many rules were added, removed and changed: {@code +1 −0 ~2}, and other files where there are any. */
    public String counts() {
        long others = files.stream().filter(file -> !file.isRule()).count();
        return "+" + rules(FileChange.Kind.ADDED) + " −" + rules(FileChange.Kind.REMOVED) + " ~"
                + rules(FileChange.Kind.CHANGED)
                + (others == 0 ? "" : ", " + others + (others == 1 ? " other file" : " other files"));
    }

    private long rules(FileChange.Kind kind) {
        return files.stream()
                .filter(file -> file.isRule() && file.kind() == kind)
                .count();
    }
}
