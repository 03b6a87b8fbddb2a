package fengsui.warning;

import fengsui.order.Orders;
import fengsui.order.Silence;
import fengsui.risk.Grade;

/** Which incidents a silence holds back. */
final class Silences {

    private Silences() {}

    static boolean hold(Incident incident, Orders orders, long time) {
        return orders.silencesAt(incident.place().area(), time).stream().anyMatch(silence -> holds(silence, incident));
    }

    private static boolean holds(Silence silence, Incident incident) {
        String hazard = silence.hazard();
        boolean about = hazard == null || hazard.equals(incident.hazard().code());
        return about && (incident.judgement().grade() != Grade.RED || silence.red() || !silence.broad());
    }
}
