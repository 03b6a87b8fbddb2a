package fengsui.cli.rules.explain;

import fengsui.area.Area;
import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.cli.console.UserError;
import fengsui.event.SafetyEvent;
import java.util.List;
import java.util.Optional;

/** The area that a person asks about, at the level that a rule looks at. */
final class AskedArea {

    private AskedArea() {}

    /**
     * Reads a code, or {@code level:code}. One of a lower level stands for the area that it lies in.
     *
     * @param events that tell which area lies in which
     */
    static Area at(Level scope, String text, List<SafetyEvent> events) {
        int sign = text.indexOf(':');
        Optional<Level> named = sign < 0 ? Optional.empty() : Level.parse(text.substring(0, sign));
        String code = named.isPresent() ? text.substring(sign + 1) : text;
        if (named.filter(level -> level.compareTo(scope) > 0).isPresent()) {
            throw new UserError(
                    "--area " + text + ": the rule looks at each " + scope.label() + " by itself; name one of those");
        }
        Area asked = new Area(named.orElse(scope), code);
        return asked.level() == scope && known(asked, events)
                ? asked
                : above(scope, named, code, events).orElse(new Area(scope, code));
    }

    private static boolean known(Area area, List<SafetyEvent> events) {
        return events.stream().anyMatch(event -> event.area().within(area));
    }

    private static Optional<Area> above(Level scope, Optional<Level> named, String code, List<SafetyEvent> events) {
        return events.stream()
                .map(SafetyEvent::area)
                .filter(chain -> lies(chain, scope, named, code))
                .map(chain -> chain.at(scope))
                .findFirst();
    }

    private static boolean lies(AreaChain chain, Level scope, Optional<Level> named, String code) {
        for (Level level : Level.values()) {
            if (level.compareTo(scope) <= 0
                    && chain.code(level).equals(code)
                    && (named.isEmpty() || named.get() == level)) {
                return true;
            }
        }
        return false;
    }
}
