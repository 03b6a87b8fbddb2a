package fengsui.job.operator;

import fengsui.codec.Health;
import fengsui.device.BlindRules.Need;
import fengsui.device.BlindRules.Sight;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How it is told that a rule is blind in an area: once when it begins, once when it ends. Stateless. */
final class SightHealth {

    private SightHealth() {}

    static Health of(Sight sight, long time) {
        boolean sees = sight.missing().isEmpty();
        String message = sees
                ? "no longer blind: what was missing is there again, or not waited for"
                : "blind: of what had delivered " + missing(sight) + " here, nothing does";
        String subject = "sight/" + sight.ground().rule() + '/' + sight.ground().area();
        return new Health(subject, time, sees ? "ok" : "degraded", message, new TreeMap<>());
    }

    private static String missing(Sight sight) {
        return sight.missing().stream().map(SightHealth::text).collect(Collectors.joining(", "));
    }

    private static String text(Need need) {
        return need.kind().label() + ' ' + need.subjects().stream().sorted().collect(Collectors.joining(" or "));
    }
}
