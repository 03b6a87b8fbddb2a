package fengsui.rule.mutation;

import fengsui.codec.yaml.Mark;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlFields;
import fengsui.codec.yaml.YamlNode;
import fengsui.codec.yaml.YamlReader;
import fengsui.rule.EplPlace;
import fengsui.rule.EplText;
import java.util.ArrayList;
import java.util.Optional;

/** The file of one sound rule. */
record RuleText(String path, String text, YamlFields fields) {

    /** Empty where it is not YAML. */
    static Optional<RuleText> of(String path, String text) {
        Problems toldElsewhere = new Problems(path, "RULE", new ArrayList<>());
        return YamlReader.fields(text, toldElsewhere).map(fields -> new RuleText(path, text, fields));
    }

    EplText epl() {
        return new EplText(fields.text("epl"));
    }

    /** Of what stands at {@code offset} of the EPL. */
    Spot inEpl(int offset, String written) {
        Mark at = new EplPlace(text, fields.at("epl")).of(epl().problem(offset, "", ""));
        return new Spot(path, at, written);
    }

    /** Of the value that stands under {@code key}. */
    Spot value(YamlFields at, String key) {
        String written = at.node(key)
                .filter(YamlNode.Scalar.class::isInstance)
                .map(node -> ((YamlNode.Scalar) node).text())
                .orElse("");
        return new Spot(path, at.at(key), written);
    }
}
