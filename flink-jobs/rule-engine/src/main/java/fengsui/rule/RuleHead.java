package fengsui.rule;

import fengsui.area.Level;
import fengsui.codec.yaml.Labels;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlFields;
import fengsui.codec.yaml.YamlReader;
import java.util.Optional;

/** Where a rule belongs, without what it does. */
record RuleHead(RuleStatus status, String hazard, Level scope) {

    /** Empty where the file does not say. */
    static Optional<RuleHead> read(String text, Problems problems) {
        Optional<RuleHead> head = YamlReader.fields(text, problems).map(RuleHead::of);
        return problems.none() ? head : Optional.empty();
    }

    private static RuleHead of(YamlFields fields) {
        return new RuleHead(
                StatusSection.read(fields).status(),
                fields.text("hazard"),
                fields.oneOf("scope", Labels.of(Level.values(), Level::label)));
    }
}
