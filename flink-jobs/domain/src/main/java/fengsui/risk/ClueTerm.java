package fengsui.risk;

import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.event.Trust;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How much one kind of event speaks for a hazard.
 *
 * @param subject the property, label or category, see {@link SafetyEvent#subject()}
 * @param weight log-odds in thousandths that a full-strength event adds
 * @param from sensors only: where on {@code scale} it starts to speak; full strength is reached at {@code to}. Where
 *     {@code from > to}, low values speak
 * @param calm when a reading speaks against the hazard; none where it never does
 */
public record ClueTerm(
        EventKind kind,
        String subject,
        int weight,
        double from,
        double to,
        ClueScale scale,
        @Nullable Calm calm) implements Serializable {

    /** What can be believed less says nothing by being calm. */
    private static final double BELIEVED = 0.5;

    /**
     * When a reading speaks against a hazard.
     *
     * @param at the value up to which it does, or from which on where low values speak for it
     * @param weight log-odds in thousandths that it takes away, greater than 0
     */
    public record Calm(double at, int weight) implements Serializable {}

    /** One by which nothing speaks against the hazard. */
    public ClueTerm(EventKind kind, String subject, int weight, double from, double to, ClueScale scale) {
        this(kind, subject, weight, from, to, scale, null);
    }

    /** One that goes by values. */
    public ClueTerm(EventKind kind, String subject, int weight, double from, double to) {
        this(kind, subject, weight, from, to, ClueScale.VALUE);
    }

    /** The same, by which readings that are {@code calm} speak against the hazard. */
    public ClueTerm against(Calm calm) {
        return new ClueTerm(kind, subject, weight, from, to, scale, calm);
    }

    /** Log-odds in thousandths, 0 where the event says nothing, less where it speaks against the hazard. */
    public int weigh(SafetyEvent event) {
        if (event.kind() != kind || !event.subject().equals(subject)) {
            return 0;
        }
        Trust said = event.header().trust();
        double trust = said.confidence() * said.quality();
        int speaks = (int) Math.round(weight * trust * strength(event));
        return speaks > 0 || calm == null || said.quality() < BELIEVED || !isCalm(event, calm)
                ? speaks
                : (int) -Math.round(calm.weight() * trust);
    }

    private boolean isCalm(SafetyEvent event, Calm calm) {
        return event instanceof SensorReading reading
                && (from < to ? reading.value() <= calm.at() : reading.value() >= calm.at());
    }

    private double strength(SafetyEvent event) {
        return event instanceof SensorReading reading ? scale.strength(reading, from, to) : 1;
    }

    /** What is said of an event that speaks by this. */
    String said(SafetyEvent event) {
        return event instanceof SensorReading reading ? scale.said(reading) : event.said();
    }
}
