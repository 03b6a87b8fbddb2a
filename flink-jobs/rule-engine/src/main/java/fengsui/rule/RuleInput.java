package fengsui.rule;

import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.codec.yaml.Mark;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlFields;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of one rule, and where to tell what is wrong with each.
 *
 * @param overlays the table beside the rule file, {@code null} where there is none
 */
record RuleInput(String id, String text, @Nullable String overlays, Problems problems, Problems problemsOfOverlays) {

    private static final String PREFIX = "RULE";

    static RuleInput of(RuleBundle bundle, String path, List<Problem> problems) {
        String id = BundlePaths.ruleId(path);
        String table = id + BundlePaths.OVERLAYS_ENDING;
        return new RuleInput(
                id,
                String.valueOf(bundle.files().get(path)),
                bundle.files().get(table),
                new Problems(path, PREFIX, problems),
                new Problems(table, PREFIX, problems));
    }

    /** Tables that lie beside no rule. */
    static void reportStray(RuleBundle bundle, List<Problem> problems) {
        for (String path : bundle.files().keySet()) {
            if (path.endsWith(BundlePaths.OVERLAYS_ENDING)) {
                String id = path.substring(0, path.length() - BundlePaths.OVERLAYS_ENDING.length());
                if (!bundle.files().containsKey(id + BundlePaths.ENDING)) {
                    new Problems(path, PREFIX, problems)
                            .report(
                                    Mark.START,
                                    "TABLE",
                                    "there is no rule '" + id + ".yaml' beside this table; mend its name or delete it");
                }
            }
        }
    }

    /** Its rows as overlays; none without a table. */
    List<YamlFields> table(Set<String> parameters) {
        return overlays == null ? List.of() : OverlayTable.read(overlays, parameters, problemsOfOverlays);
    }

    boolean sound() {
        return problems.none() && problemsOfOverlays.none();
    }

    /** Of all that the rule is made of; that of its file alone where it is made of nothing else. */
    String digest(String calendar) {
        String table = overlays == null ? "" : '\0' + overlays;
        return RuleBundle.digest(text + table + (calendar.isEmpty() ? "" : '\0' + "calendar" + '\0' + calendar));
    }
}
