package fengsui.rule;

import fengsui.area.Level;
import fengsui.codec.RuleBundle;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlFields;
import fengsui.codec.yaml.YamlReader;
import fengsui.text.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a rule's file says of it, read without compiling it: for lists of rules. */
public record RuleEntry(
        String id, Bilingual title, RuleStanding standing, String hazard, Level scope, int version, String owner) {

    /** Greater than any version that a rule may have. */
    private static final int MOST = 1_000_000;

    /**
     * Every rule of {@code bundle}, in the order of their ids, also those that are taken out. One whose file cannot be
     * understood is not among them: who loads the set reports it.
     */
    public static List<RuleEntry> of(RuleBundle bundle) {
        List<RuleEntry> entries = new ArrayList<>();
        for (String path : BundlePaths.allRules(bundle)) {
            read(path, String.valueOf(bundle.files().get(path))).ifPresent(entries::add);
        }
        return List.copyOf(entries);
    }

    private static Optional<RuleEntry> read(String path, String text) {
        Problems problems = new Problems(path, "RULE", new ArrayList<>());
        Optional<RuleEntry> entry =
                YamlReader.fields(text, problems).map(fields -> of(BundlePaths.ruleId(path), fields));
        return problems.none() ? entry : Optional.empty();
    }

    private static RuleEntry of(String id, YamlFields fields) {
        return new RuleEntry(
                id,
                fields.bilingual("title"),
                StatusSection.read(fields),
                fields.text("hazard"),
                RuleOutline.scope(fields),
                fields.integer("version", 1, MOST),
                fields.text("owner"));
    }
}
