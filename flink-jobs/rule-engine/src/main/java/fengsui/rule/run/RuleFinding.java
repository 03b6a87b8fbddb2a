package fengsui.rule.run;

import fengsui.area.Area;
import fengsui.risk.RuleRef;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule is to be taken out. It is silent in the area from then on.
 *
 * @param rule its id
 * @param digest of its text: another text is another rule
 * @param area where it was found; {@code null} where a timer of the rule threw, which belongs to no area: then it is
 *     silent in all areas of its runner
 * @param time epoch milliseconds of event time; what the rule says at that very time counts no more
 * @param message for a person; holds nothing that an event held
 */
public record RuleFinding(
        String rule, String digest, @Nullable Area area, long time, Cause cause, String message) {

    /** What a rule is taken out for. */
    public enum Cause {
        /** Its statement threw. */
        THREW,
        /** It said more than a rule may. */
        SIGNALS,
        /** It watches more than a rule may hold. */
        ROWS;

        /** As it is written on {@code control}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same in every run: the earliest first. */
    public static final Comparator<RuleFinding> ORDER = Comparator.comparingLong(RuleFinding::time)
            .thenComparing(found -> String.valueOf(found.area()))
            .thenComparing(RuleFinding::cause)
            .thenComparing(RuleFinding::message);

    static RuleFinding threw(RuleRef rule, @Nullable Area area, long time, String message) {
        return new RuleFinding(rule.id(), rule.digest(), area, time, Cause.THREW, message);
    }

    static RuleFinding signals(RuleRef rule, Area area, long time, int cap) {
        String message = "more than " + cap + " signals in one minute about " + area;
        return new RuleFinding(rule.id(), rule.digest(), area, time, Cause.SIGNALS, message);
    }

    static RuleFinding rows(RuleRef rule, Area area, long time, int cap) {
        String message = "more than " + cap + " events of " + area + " within its memory";
        return new RuleFinding(rule.id(), rule.digest(), area, time, Cause.ROWS, message);
    }
}
