package fengsui.rule.explain;

import fengsui.area.AreaChain;
import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlFields;
import fengsui.codec.yaml.YamlReader;
import fengsui.rule.BundlePaths;
import fengsui.rule.Rule;
import fengsui.rule.RuleSet;
import fengsui.rule.parameter.ParameterInForce;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rule along with what its author wrote.
 *
 * @param parameters in the order of the file, with the values in force
 */
public record RuleCard(Rule rule, EplSketch sketch, List<Parameter> parameters) {

    public RuleCard {
        parameters = List.copyOf(parameters);
    }

    /** With the values that hold where no overlay does. Empty where {@code rules} holds no sound rule of that id. */
    public static Optional<RuleCard> of(RuleBundle bundle, RuleSet rules, String id) {
        Optional<Rule> rule =
                rules.rules().stream().filter(known -> known.id().equals(id)).findFirst();
        return rule.flatMap(known -> fields(bundle, id).map(file -> of(known, file)));
    }

    private static Optional<YamlFields> fields(RuleBundle bundle, String id) {
        String path = id + BundlePaths.ENDING;
        List<Problem> none = new ArrayList<>();
        return YamlReader.fields(String.valueOf(bundle.files().get(path)), new Problems(path, "RULE", none));
    }

    private static RuleCard of(Rule rule, YamlFields file) {
        List<Parameter> declared = rule.parameters().declared().stream()
                .map(parameter -> new ParameterInForce(parameter, parameter.value(), null))
                .map(Parameter::of)
                .toList();
        return new RuleCard(rule, EplSketch.of(file.text("epl")), declared);
    }

    /** With the values that are in force for {@code area} at {@code time}. */
    public RuleCard at(AreaChain area, long time) {
        List<Parameter> inForce =
                rule.parameters().at(area, time).stream().map(Parameter::of).toList();
        return new RuleCard(rule, sketch, inForce);
    }
}
