package fengsui.codec;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.risk.ChangeKind;
import fengsui.risk.Severity;
import fengsui.risk.Signal;
import fengsui.risk.SignalChange;
import fengsui.risk.Urgency;
import java.io.IOException;
import java.util.function.Function;

/** The record of the signals topic: one hit of one rule, trial rules included, or what became of it afterwards. */
public final class SignalJson {

    private SignalJson() {}

    public static byte[] write(SignalChange change, WarningContext context) {
        Signal signal = change.signal();
        return JsonOut.object(out -> out.text("signalId", signal.signalId())
                .text("status", context.status())
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

    /**
     * Reads of what {@link #write} wrote as much as tells which rule hit where, when and how gravely.
     *
     * @throws IOException where {@code record} is none
     */
    public static SignalView read(byte[] record) throws IOException {
        JsonIn in = JsonIn.of(record);
        JsonIn area = in.object("area");
        // Records from before the mark are of jobs that were meant.
        String status = in.textOrNull("status");
        return new SignalView(
                in.text("signalId"),
                status == null ? WarningContext.ACTUAL : status,
                labelled(in, "change", ChangeKind.values(), ChangeKind::label),
                in.textOrNull("replaces"),
                in.object("rule").text("id"),
                in.optional("trial").asBoolean(),
                in.text("hazard"),
                in.time("time"),
                new Area(labelled(area, "level", Level.values(), Level::label), area.text("code")),
                labelled(in, "urgency", Urgency.values(), Urgency::label),
                labelled(in, "severity", Severity.values(), Severity::label));
    }

    private static <T> T labelled(JsonIn in, String name, T[] values, Function<T, String> label) throws IOException {
        String text = in.text(name);
        for (T value : values) {
            if (label.apply(value).equals(text)) {
                return value;
            }
        }
        throw new IOException(name + ": not a value of this version");
    }
}
