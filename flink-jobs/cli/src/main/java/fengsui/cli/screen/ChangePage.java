package fengsui.cli.screen;

import fengsui.rule.change.FileChange;
import fengsui.rule.change.KeyChange;
import fengsui.rule.change.RuleSetChange;
import java.util.ArrayList;
import java.util.List;

/** The difference between two rule sets, for a terminal: file by file, and of changed YAML files key by key. */
public record ChangePage(Palette palette) {

    /** A list of many items that are all new would bury the rest. */
    private static final int MOST_LINES = 40;

    private static final int WIDEST_VALUE = 60;

    public List<String> lines(RuleSetChange change) {
        List<String> lines = new ArrayList<>();
        int width = change.files().stream()
                .mapToInt(file -> Columns.width(file.path()))
                .max()
                .orElse(0);
        for (FileChange file : change.files()) {
            String about = file.isRule() ? file.about() : "other file";
            lines.add((sign(file.kind()) + " " + palette.bold(Columns.pad(file.path(), width)) + "  " + about
                            + form(file))
                    .stripTrailing());
            lines.addAll(cut(keys(file.keys())));
        }
        return lines;
    }

    private static String sign(FileChange.Kind kind) {
        return switch (kind) {
            case ADDED -> "+";
            case REMOVED -> "−";
            case CHANGED -> "~";
        };
    }

    private static String form(FileChange file) {
        boolean formAlone = file.kind() == FileChange.Kind.CHANGED
                && file.keys().isEmpty()
                && file.path().endsWith(".yaml");
        return formAlone ? " (only comments, order or blanks)" : "";
    }

    private List<String> cut(List<String> lines) {
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<String> cut = new ArrayList<>(lines.subList(0, MOST_LINES));
        cut.add(palette.faint("      … " + (lines.size() - MOST_LINES) + " more lines"));
        return cut;
    }

    private List<String> keys(List<KeyChange> keys) {
        int width = keys.stream()
                .filter(ChangePage::isShort)
                .mapToInt(key -> Columns.width(key.key()))
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        for (KeyChange key : keys) {
            if (isShort(key)) {
                lines.add("    " + Columns.pad(key.key(), width) + "  " + value(key.before()) + " → "
                        + value(key.after()));
            } else {
                lines.add("    " + key.key());
                key.before().forEach(line -> lines.add(palette.faint("      - " + line)));
                key.after().forEach(line -> lines.add("      + " + line));
            }
        }
        return lines;
    }

    private static boolean isShort(KeyChange key) {
        return !key.key().isEmpty()
                && key.isOneValue()
                && Columns.width(value(key.before())) <= WIDEST_VALUE
                && Columns.width(value(key.after())) <= WIDEST_VALUE;
    }

    private static String value(List<String> lines) {
        return lines.isEmpty() ? "(none)" : lines.get(0);
    }
}
