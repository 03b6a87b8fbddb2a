package fengsui.cli.report;

import fengsui.cli.incident.IncidentLife;
import fengsui.codec.WarningView;
import fengsui.warning.MsgType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One incident, and what was said of it when it was gravest.
 *
 * @param view the first of its records with its gravest grade
 */
record Told(IncidentLife life, WarningView view) {

    /** In the order of their starts. {@code views} come in the order of incident and revision. */
    static List<Told> of(Collection<WarningView> views) {
        Map<String, WarningView> gravest = new HashMap<>();
        views.forEach(view -> gravest.merge(view.incidentId(), view, Told::graver));
        return IncidentLife.of(views).stream()
                .map(life -> new Told(life, Objects.requireNonNull(gravest.get(life.incidentId()))))
                .toList();
    }

    /** What cancels says little. */
    private static WarningView graver(WarningView one, WarningView later) {
        boolean more = later.grade().graverThan(one.grade());
        return more && later.msgType() != MsgType.CANCEL ? later : one;
    }
}
