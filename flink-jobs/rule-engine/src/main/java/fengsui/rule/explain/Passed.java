package fengsui.rule.explain;

import fengsui.event.SafetyEvent;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many events got past one condition of a stream, of those that got past the ones before it.
 *
 * @param of how many came to it
 * @param threshold where it holds a number against a bound
 * @param closest the number that came nearest to that bound or went farthest past it, of those that came to it
 * @param whose event that was
 */
public record Passed(
        Condition condition,
        int passed,
        int of,
        Optional<Threshold> threshold,
        OptionalDouble closest,
        Optional<SafetyEvent> whose) {}
