package fengsui.codec;

import fengsui.risk.Signal;

/** The record of the signals topic: one hit of one rule, trial rules included. */
public final class SignalJson {

    private SignalJson() {}

    public static byte[] write(Signal signal) {
        return JsonOut.object(out -> out.text("signalId", signal.signalId())
                .object("rule", rule -> rule.rule(signal.rule()))
                .flag("trial", signal.trial())
                .text("hazard", signal.hazard())
                .time("time", signal.time())
                .area(signal.area(), signal.chain(), signal.place().point())
                .text("urgency", signal.finding().urgency().label())
                .text("severity", signal.finding().severity().label())
                .measures(signal.finding().measures())
                .bilingual("headline", signal.finding().headline())
                .evidence(signal.evidence()));
    }
}
