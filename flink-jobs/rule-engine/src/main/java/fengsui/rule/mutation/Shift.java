package fengsui.rule.mutation;

import fengsui.rule.explain.Lengths;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * One step of one number.
 *
 * @param replacement what is written in its place
 * @param from for people
 * @param to for people, with its unit
 * @param up whether it becomes greater
 * @param longer by how many milliseconds more a rule may have to look back; 0 for none
 */
public record Shift(String replacement, String from, String to, boolean up, long longer) {

    /** A step down and a step up. */
    static List<Shift> number(BigDecimal value, boolean whole, String unit) {
        BigDecimal step = whole ? Step.whole(value) : Step.of(value);
        return Stream.of(step.negate(), step)
                .map(by -> {
                    String moved = plain(value.add(by));
                    return new Shift(moved, plain(value), (moved + " " + unit).strip(), by.signum() > 0, 0);
                })
                .toList();
    }

    /**
     * A step down and a step up.
     *
     * @param written how milliseconds are written there
     */
    static List<Shift> time(long millis, LongFunction<String> written) {
        long step = Step.millis(millis);
        return Stream.of(-step, step)
                .map(by -> new Shift(
                        written.apply(millis + by),
                        Lengths.of(millis),
                        Lengths.of(millis + by),
                        by > 0,
                        Math.max(0, by)))
                .toList();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
