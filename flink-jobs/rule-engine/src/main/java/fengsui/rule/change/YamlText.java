package fengsui.rule.change;

import fengsui.codec.yaml.YamlNode;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A value of a YAML file in the one form in which values are compared and shown. */
final class YamlText {

    /** Texts that without quotes would be something else, or could not be seen. */
    private static final Pattern QUOTED = Pattern.compile("|\\s.*|.*\\s|[-+]?\\.?[0-9][-+.\\w]*|true|false|null|~");

    private YamlText() {}

    static String of(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            return mapping.entries().entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + of(entry.getValue().value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof YamlNode.Sequence list) {
            return list.items().stream().map(YamlText::of).collect(Collectors.joining(", ", "[", "]"));
        }
        YamlNode.Scalar scalar = (YamlNode.Scalar) node;
        boolean quoted = scalar.form() == YamlNode.Form.TEXT
                && QUOTED.matcher(scalar.text()).matches();
        return quoted ? '"' + scalar.text() + '"' : scalar.text();
    }
}
