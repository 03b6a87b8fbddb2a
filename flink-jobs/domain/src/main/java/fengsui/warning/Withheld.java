package fengsui.warning;

import fengsui.area.Area;
import fengsui.risk.Grade;
import fengsui.risk.RuleRef;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * That no records of an incident are written by itself from some time on, and why; or that one of which none ever was is
 * over. Told once nothing that comes late can change it any more, so it is the same for every order of arrival.
 *
 * @param rule the one that spoke first
 * @param hazard its code
 * @param district whose desk withholds it
 * @param time since when, or when it was over, epoch milliseconds
 * @param firstEvent when its oldest evidence occurred
 * @param why {@link #SILENCED}, or the label of a {@link HoldReason}
 * @param by the incident inside which it is told, {@code null} where a silence holds it back
 * @param over whether it has ended without ever having been told by itself
 */
public record Withheld(
        String incidentId,
        RuleRef rule,
        String hazard,
        Grade grade,
        Area area,
        String district,
        long time,
        long firstEvent,
        String why,
        @Nullable String by,
        boolean over) {

    public static final String SILENCED = "silenced";

    /** {@code null} where {@code incident} is told by itself. */
    private static @Nullable Withheld of(Incident incident, Telling telling, long time, boolean over) {
        String why = why(telling);
        Held held = telling.held();
        return why == null
                ? null
                : new Withheld(
                        incident.incidentId(),
                        incident.rules().get(0),
                        incident.hazard().code(),
                        incident.judgement().grade(),
                        incident.area(),
                        incident.place().area().district(),
                        time,
                        incident.times().firstEvent(),
                        why,
                        telling.silenced() || held == null ? null : held.by(),
                        over);
    }

    /** {@code null} where nothing has begun to hold {@code incident} back that did not do so before. */
    static @Nullable Withheld since(Incident incident, Telling now, long time) {
        String why = why(now);
        return why == null || why.equals(why(incident.course().telling())) ? null : of(incident, now, time, false);
    }

    /** {@code null} where nothing held {@code untold} back: it ended in the instant in which it began. */
    static @Nullable Withheld over(Incident untold, long time) {
        return of(untold, untold.course().telling(), time, true);
    }

    /** What holds it back, {@code null} where nothing does. */
    public static @Nullable String why(Telling telling) {
        Held held = telling.held();
        if (telling.silenced()) {
            return SILENCED;
        }
        return held == null ? null : held.why().label();
    }

    Withheld naming(UnaryOperator<String> known) {
        return new Withheld(
                known.apply(incidentId),
                rule,
                hazard,
                grade,
                area,
                district,
                time,
                firstEvent,
                why,
                by == null ? null : known.apply(by),
                over);
    }
}
