package fengsui.rule.explain;

import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlFields;
import fengsui.codec.yaml.YamlNode;
import fengsui.codec.yaml.YamlReader;
import fengsui.rule.BundlePaths;
import fengsui.rule.Rule;
import fengsui.rule.RuleSet;
import fengsui.text.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A rule along with what its author wrote.
 *
 * @param parameters in the order of the file, with the values in force
 */
public record RuleCard(Rule rule, EplSketch sketch, List<Parameter> parameters) {

    private static final double MILLIS = 1000;

    public RuleCard {
        parameters = List.copyOf(parameters);
    }

    /** Empty where {@code rules} holds no sound rule of that id. */
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
        List<Parameter> parameters = new ArrayList<>();
        file.optionalFields("parameters")
                .ifPresent(section ->
                        section.keys().forEach(name -> parameters.add(parameter(name, section.fields(name)))));
        return new RuleCard(rule, EplSketch.of(file.text("epl")), parameters);
    }

    private static Parameter parameter(String name, YamlFields at) {
        String type = at.text("type");
        Object value = type.equals("text") ? at.text("value") : Double.valueOf(number(at, type, "value"));
        return new Parameter(
                name, type, value, bound(at, type, "min"), bound(at, type, "max"), at.text("unit", ""), why(at));
    }

    private static OptionalDouble bound(YamlFields at, String type, String key) {
        return at.has(key) ? OptionalDouble.of(number(at, type, key)) : OptionalDouble.empty();
    }

    private static double number(YamlFields at, String type, String key) {
        return type.equals("duration") ? at.duration(key) / MILLIS : at.number(key);
    }

    private static Bilingual why(YamlFields at) {
        if (at.node("why").filter(YamlNode.Mapping.class::isInstance).isPresent()) {
            return at.bilingual("why");
        }
        String text = at.text("why", "");
        return new Bilingual(text, text);
    }
}
