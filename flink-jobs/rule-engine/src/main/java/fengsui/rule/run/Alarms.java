package fengsui.rule.run;

import fengsui.rule.FailureLog;

/** Counts what breaks in engines that all areas share. Not thread-safe. */
final class Alarms implements Alarm {

    private final FailureLog failures;
    private final Findings findings;

    Alarms(FailureLog failures, Findings findings) {
        this.failures = failures;
        this.findings = findings;
    }

    @Override
    public void failed(String rule, long time, String message) {
        failures.failed(rule, time, message);
    }

    /** Also in a replay: that a rule is to be taken out is known once, however often it is found. */
    @Override
    public void threw(RuleFinding found) {
        findings.threw(found);
    }

    /** See {@link FailureLog#mute}. */
    boolean mute(boolean on) {
        return failures.mute(on);
    }

    /** For engines of one area: what breaks in them broke in a shared one too and was counted there, but for late events. */
    Alarm ofShadows() {
        return new Alarm() {
            @Override
            public void failed(String rule, long time, String message) {}

            @Override
            public void threw(RuleFinding found) {
                findings.threw(found);
            }
        };
    }
}
