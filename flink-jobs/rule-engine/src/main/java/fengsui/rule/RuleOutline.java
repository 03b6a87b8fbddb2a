package fengsui.rule;

import fengsui.area.Level;
import fengsui.codec.RuleBundle;
import fengsui.codec.yaml.Labels;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlFields;
import fengsui.codec.yaml.YamlReader;
import fengsui.text.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a rule's file says of it, read without compiling it: for lists of rules. */
public record RuleOutline(
        String id, Bilingual title, RuleStanding standing, String hazard, Level scope, int version, String owner) {

    /** Greater than any version that a rule may have. */
    private static final int MOST = 1_000_000;

    /**
     * Every rule of {@code bundle}, in the order of their ids, also those that are taken out. One whose file cannot be
     * understood is not among them: who loads the set reports it.
     */
    public static List<RuleOutline> of(RuleBundle bundle) {
        List<RuleOutline> outlines = new ArrayList<>();
        for (String path : BundlePaths.allRules(bundle)) {
            read(path, String.valueOf(bundle.files().get(path))).ifPresent(outlines::add);
        }
        return List.copyOf(outlines);
    }

    private static Optional<RuleOutline> read(String path, String text) {
        Problems problems = new Problems(path, "RULE", new ArrayList<>());
        Optional<RuleOutline> outline =
                YamlReader.fields(text, problems).map(fields -> of(BundlePaths.ruleId(path), fields));
        return problems.none() ? outline : Optional.empty();
    }

    private static RuleOutline of(String id, YamlFields fields) {
        return new RuleOutline(
                id,
                fields.bilingual("title"),
                StatusSection.read(fields),
                fields.text("hazard"),
                fields.oneOf("scope", Labels.of(Level.values(), Level::label)),
                fields.integer("version", 1, MOST),
                fields.text("owner"));
    }
}
