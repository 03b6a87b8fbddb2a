package fengsui.rule.rehearsal;

import fengsui.event.SafetyEvent;
import fengsui.rule.Rule;
import fengsui.rule.parameter.Overlay;
import fengsui.rule.parameter.ParameterInForce;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A rule's overlays: a part is tried by an event at a place and time where one of its values is in force. */
final class OverlayExercise implements Exercise {

    private static final String SORT = "overlay";

    @Override
    public String name() {
        return SORT;
    }

    @Override
    public List<RulePart> parts(Rule rule) {
        return rule.parameters().overlays().stream().map(OverlayExercise::part).toList();
    }

    @Override
    public Set<RulePart> tried(Rule rule, List<SafetyEvent> events, Rehearsal came) {
        Set<RulePart> tried = new LinkedHashSet<>();
        if (!rule.parameters().overlays().isEmpty()) {
            events.stream()
                    .filter(rule::watches)
                    .flatMap(event -> rule.parameters().at(event.area(), event.eventTime()).stream())
                    .map(ParameterInForce::overlay)
                    .filter(Objects::nonNull)
                    .forEach(overlay -> tried.add(part(overlay)));
        }
        return tried;
    }

    private static RulePart part(Overlay overlay) {
        String area = overlay.area() == null ? "" : " in " + overlay.area();
        String mode = overlay.mode() == null ? "" : " while " + overlay.mode();
        return new RulePart(SORT, overlay.set() + area + mode);
    }
}
