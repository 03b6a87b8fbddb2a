package fengsui.risk;

import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import java.io.Serializable;

/**
 * How much one kind of event speaks for a hazard.
 *
 * @param subject the property, label or category, see {@link SafetyEvent#subject()}
 * @param weight log-odds in thousandths that a full-strength event adds
 * @param from sensors only: the value at which it starts to speak; full strength is reached at {@code to}. Where
 *     {@code from > to}, low values speak
 */
public record ClueTerm(EventKind kind, String subject, int weight, double from, double to) implements Serializable {

    /** Log-odds in thousandths, 0 where the event says nothing. */
    int weigh(SafetyEvent event) {
        if (event.kind() != kind || !event.subject().equals(subject)) {
            return 0;
        }
        double trust =
                event.header().trust().confidence() * event.header().trust().quality();
        return (int) Math.round(weight * trust * strength(event));
    }

    private double strength(SafetyEvent event) {
        if (!(event instanceof SensorReading reading)) {
            return 1;
        }
        double reached = (reading.value() - from) / (to - from);
        return Math.max(0, Math.min(1, reached));
    }
}
