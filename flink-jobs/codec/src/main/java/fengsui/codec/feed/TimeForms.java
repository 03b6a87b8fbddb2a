package fengsui.codec.feed;

import fengsui.codec.yaml.DidYouMean;
import fengsui.codec.yaml.YamlFields;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Reads {@code time} and {@code zone}: how a feed writes times. */
final class TimeForms {

    private static final List<String> WORDS = List.of("iso", "epoch-millis", "epoch-seconds");

    private TimeForms() {}

    static TimeForm of(YamlFields spec) {
        String form = spec.text("time");
        String zone = spec.text("zone", "");
        return switch (form) {
            case "", "iso" -> new TimeForm.Iso();
            case "epoch-millis" -> new TimeForm.Epoch(1);
            case "epoch-seconds" -> new TimeForm.Epoch(1000);
            default -> patterned(spec, form, zone);
        };
    }

    private static TimeForm patterned(YamlFields spec, String pattern, String zone) {
        try {
            TimeForm form = TimeForm.Patterned.of(pattern, zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone));
            if (zone.isEmpty() && pattern.chars().noneMatch(c -> "XxZO".indexOf(c) >= 0)) {
                spec.report("time", "ZONE", "gives local times; add 'zone: Asia/Shanghai' or the zone they are in");
            }
            return form;
        } catch (DateTimeException e) {
            spec.report("zone", "VALUE", "is no time zone, expected one such as Asia/Shanghai");
        } catch (IllegalArgumentException e) {
            spec.report(
                    "time",
                    "VALUE",
                    "is '" + pattern + "', expected one of " + String.join(", ", WORDS)
                            + ", or a pattern such as yyyy-MM-dd HH:mm:ss" + DidYouMean.guess(pattern, WORDS));
        }
        return new TimeForm.Iso();
    }
}
