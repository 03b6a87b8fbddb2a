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
 * @param from sensors only: where on {@code scale} it starts to speak; full strength is reached at {@code to}. Where
 *     {@code from > to}, low values speak
 */
public record ClueTerm(EventKind kind, String subject, int weight, double from, double to, ClueScale scale)
        implements Serializable {

    /** One that goes by values. */
    public ClueTerm(EventKind kind, String subject, int weight, double from, double to) {
        this(kind, subject, weight, from, to, ClueScale.VALUE);
    }

    /** Log-odds in thousandths, 0 where the event says nothing. */
    public int weigh(SafetyEvent event) {
        if (event.kind() != kind || !event.subject().equals(subject)) {
            return 0;
        }
        double trust =
                event.header().trust().confidence() * event.header().trust().quality();
        return (int) Math.round(weight * trust * strength(event));
    }

    private double strength(SafetyEvent event) {
        return event instanceof SensorReading reading ? scale.strength(reading, from, to) : 1;
    }

    /** What is said of an event that speaks by this. */
    String said(SafetyEvent event) {
        return event instanceof SensorReading reading ? scale.said(reading) : event.said();
    }
}
