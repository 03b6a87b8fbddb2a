package fengsui.codec.yaml;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Plain decimal numbers; hexadecimal, octal and underscores, which surprise people, are not. */
final class Numbers {

    private static final Pattern FORM = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,15})?([eE][-+]?\\d{1,3})?");

    private Numbers() {}

    static OptionalDouble finite(YamlNode.Scalar scalar) {
        if (!FORM.matcher(scalar.text()).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(scalar.text());
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
