package fengsui.job.wire;

import fengsui.codec.Quarantine;

/**
 * A rule was taken out, whatever rule sets hold.
 *
 * @param number its offset on the control topic: the rule set that stands is another from there on, known by this number
 */
public record TakenOut(long number, Quarantine quarantine) implements ControlRecord {}
