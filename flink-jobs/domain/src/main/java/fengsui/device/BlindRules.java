package fengsui.device;

import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.event.EventKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells once when a rule is blind in an area, and once when it sees again: when every device that had delivered what one
 * of its watches needs is silent or stuck. Where nothing was ever delivered a rule is not blind but without a feed.
 * Grows with the devices and not with their reports. Not thread-safe.
 */
public final class BlindRules {

    /** What a rule cannot do without, in each area of its scope. */
    public record Need(String rule, EventKind kind, String subject, Level scope) {}

    /** What one device delivers, where it stands. {@code device} is unique over all feeds. */
    public record Source(String device, EventKind kind, String subject, AreaChain area) {}

    /**
     * A change.
     *
     * @param area the code of the area at the need's scope
     * @param blind whether the rule is blind there now
     */
    public record Sight(Need need, String area, boolean blind) {}

    private record Ground(Need need, String area) {}

    private final List<Need> needs;
    private final Map<Ground, Set<Source>> live = new HashMap<>();
    private final Map<Ground, Set<Source>> down = new HashMap<>();

    public BlindRules(List<Need> needs) {
        this.needs = List.copyOf(needs);
    }

    /** The device delivers, for the first time or again. */
    public List<Sight> up(Source source) {
        return move(source, down, live);
    }

    /** The device is silent, or stuck at what it delivers. */
    public List<Sight> down(Source source) {
        return move(source, live, down);
    }

    private List<Sight> move(Source source, Map<Ground, Set<Source>> from, Map<Ground, Set<Source>> to) {
        List<Sight> changes = new ArrayList<>();
        for (Need need : needs) {
            if (need.kind() == source.kind() && need.subject().equals(source.subject())) {
                Ground ground = new Ground(need, source.area().code(need.scope()));
                boolean before = blind(ground);
                from.getOrDefault(ground, new HashSet<>()).remove(source);
                to.computeIfAbsent(ground, unused -> new HashSet<>()).add(source);
                if (blind(ground) != before) {
                    changes.add(new Sight(need, ground.area(), !before));
                }
            }
        }
        return changes;
    }

    private boolean blind(Ground ground) {
        return live.getOrDefault(ground, Set.of()).isEmpty()
                && !down.getOrDefault(ground, Set.of()).isEmpty();
    }
}
