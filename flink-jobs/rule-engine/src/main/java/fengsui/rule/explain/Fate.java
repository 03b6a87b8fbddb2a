package fengsui.rule.explain;

import fengsui.codec.WarningView;
import fengsui.order.Silence;
import fengsui.warning.HoldReason;

/** What became of what a rule found. */
public sealed interface Fate {

    /** It was told: the newest record that says so. */
    record Warned(WarningView record) implements Fate {}

    /** It was held back. */
    record Silenced(Silence silence) implements Fate {}

    /**
     * It was told inside another incident.
     *
     * @param holder the other's incident id
     * @param incident its own incident id
     */
    record Inside(String holder, String incident, HoldReason why) implements Fate {}

    /** It has become part of another incident. */
    record Merged(String into, String incident) implements Fate {}

    /** Dispatch was done with it: it rejected or closed it before. */
    record Done(WarningView record) implements Fate {}
}
