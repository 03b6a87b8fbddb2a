package fengsui.rule;

import fengsui.codec.yaml.YamlFields;
import fengsui.rule.parameter.Parameter;
import fengsui.rule.parameter.ParameterType;

/** Reads values of parameters, as they are declared and as overlays set them. */
final class ParameterValues {

    private static final double MILLIS = 1000;

    private ParameterValues() {}

    /** A {@code Double}, for a duration its seconds, or a {@code String}. */
    static Object read(YamlFields at, ParameterType type, String key) {
        return switch (type) {
            case TEXT -> plain(at, key);
            case DURATION -> seconds(at, key);
            case INTEGER -> whole(at, key);
            case NUMBER -> at.number(key);
        };
    }

    private static String plain(YamlFields at, String key) {
        String text = at.text(key);
        if (!EplText.isPlain(text)) {
            at.report(key, "VALUE", "holds a quote, a backslash or a control character; leave it out");
        }
        return text;
    }

    private static double seconds(YamlFields at, String key) {
        double seconds = at.duration(key) / MILLIS;
        if (seconds != Math.rint(seconds)) {
            at.report(key, "VALUE", "is not whole seconds, as EPL takes it");
        }
        return seconds;
    }

    private static double whole(YamlFields at, String key) {
        double value = at.number(key);
        if (value != Math.rint(value)) {
            at.report(key, "VALUE", "is not a whole number; round it, or make the type 'number'");
        }
        return value;
    }

    /** Holds what stands under {@code key} against the bounds of {@code parameter}. */
    static void checkRange(YamlFields at, String key, Object value, Parameter parameter) {
        if (!(value instanceof Double number) || !at.has(key)) {
            return;
        }
        Double min = parameter.min();
        Double max = parameter.max();
        if (min != null && number < min) {
            at.report(key, "RANGE", "is below 'min'; raise it or lower 'min'");
        }
        if (max != null && number > max) {
            at.report(key, "RANGE", "is above 'max'; lower it or raise 'max'");
        }
    }
}
