package fengsui.codec.device;

import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlFields;
import fengsui.codec.yaml.YamlReader;
import fengsui.device.Agreement;
import fengsui.device.Change;
import fengsui.device.DeviceRules;
import fengsui.device.PropertyRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads {@code devices.yaml}. Stateless. */
public final class DevicesFile {

    /** Its path in a bundle. */
    public static final String PATH = "devices.yaml";

    private DevicesFile() {}

    /**
     * What {@code bundle} says of devices; {@link DeviceRules#NONE} where it has no such file, and where the file is not
     * sound: every problem then goes to {@code problems}.
     */
    public static DeviceRules load(RuleBundle bundle, List<Problem> problems) {
        String text = bundle.files().get(PATH);
        if (text == null) {
            return DeviceRules.NONE;
        }
        Problems own = new Problems(PATH, "DEVICES", problems);
        return YamlReader.fields(text, own)
                .map(DevicesFile::rules)
                .filter(rules -> own.none())
                .orElse(DeviceRules.NONE);
    }

    /** Whether two bundles say the same of devices, to the letter. */
    public static boolean same(RuleBundle one, RuleBundle other) {
        return Objects.equals(one.files().get(PATH), other.files().get(PATH));
    }

    private static DeviceRules rules(YamlFields file) {
        Map<String, PropertyRule> rules = new LinkedHashMap<>();
        YamlFields properties = file.fields("properties");
        for (String name : properties.keys()) {
            rules.put(name, rule(properties.fields(name)));
        }
        properties.done();
        file.done();
        return new DeviceRules(rules);
    }

    private static PropertyRule rule(YamlFields property) {
        String unit = property.text("unit");
        YamlFields range = property.fields("range");
        double from = range.number("from");
        double to = range.number("to");
        if (from > to) {
            range.report("to", "VALUE", "is less than 'from', expected the greatest possible value");
        }
        range.done();
        Change change = property.optionalFields("jump").map(DevicesFile::change).orElse(null);
        long stuck = property.duration("stuck", 0);
        Agreement agree =
                property.optionalFields("agree").map(DevicesFile::agree).orElse(null);
        PropertyRule rule = new PropertyRule(unit, from, to, change, stuck, rest(property), agree);
        property.done();
        return rule;
    }

    private static Change change(YamlFields jump) {
        double by = jump.number("by");
        long within = jump.duration("within");
        if (jump.has("by") && by <= 0) {
            jump.report("by", "VALUE", "is not above 0, expected the greatest believable change");
        }
        if (jump.has("within") && within <= 0) {
            jump.report("within", "VALUE", "is 0, expected a time such as 1 min");
        }
        jump.done();
        return new Change(by, within);
    }

    private static Agreement agree(YamlFields agree) {
        double within = agree.number("within");
        long forMillis = agree.duration("for");
        if (agree.has("within") && within < 0) {
            agree.report("within", "VALUE", "is below 0, expected how far two devices may differ");
        }
        if (agree.has("for") && forMillis <= 0) {
            agree.report("for", "VALUE", "is 0, expected a time such as 10 min");
        }
        agree.done();
        return new Agreement(within, forMillis);
    }

    private static @Nullable Double rest(YamlFields property) {
        return property.has("rest") ? Double.valueOf(property.number("rest")) : null;
    }
}
