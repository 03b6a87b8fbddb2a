package fengsui.codec;

import fengsui.risk.Signal;
import fengsui.risk.SignalChange;

/** The record of the signals topic: one hit of one rule, trial rules included, or what became of it afterwards. */
public final class SignalJson {

    private SignalJson() {}

    public static byte[] write(SignalChange change) {
        Signal signal = change.signal();
        return JsonOut.object(out -> out.text("signalId", signal.signalId())
                .text("change", change.kind().label())
                .text("replaces", change.replaces())
                .texts("because", change.because())
                .object("rule", rule -> rule.rule(signal.rule()))
                .flag("trial", signal.trial())
                .text("hazard", signal.hazard())
                .time("time", signal.time())
                .area(signal.area(), signal.chain(), signal.place().point())
                .text("urgency", signal.finding().urgency().label())
                .text("severity", signal.finding().severity().label())
                .measures(signal.finding().measures())
                .bilingual("headline", signal.finding().headline())
                .evidence(signal.evidence())
                .contradicting(signal.contradicting()));
    }
}
