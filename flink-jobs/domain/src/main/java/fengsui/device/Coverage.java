package fengsui.device;

import fengsui.device.BlindRules.Ground;
import fengsui.device.BlindRules.Need;
import fengsui.event.EventKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of each need and area, how many supplies there are and how many of them are delivered. It follows what changes, for there
 * are as many supplies as areas, and few of them change at a time. Not thread-safe.
 */
final class Coverage {

    private record Subject(EventKind kind, String subject) {}

    private record Spot(Need need, String area) {}

    private static final class Count {
        private int known;
        private int delivered;
    }

    private final List<Need> needs;
    private final Map<Subject, List<Need>> bySubject = new HashMap<>();
    private final Map<String, List<Need>> byRule = new HashMap<>();
    private final Map<Spot, Count> counts = new HashMap<>();
    private final Set<Ground> touched = new HashSet<>();

    Coverage(List<Need> needs) {
        this.needs = needs;
        for (Need need : needs) {
            byRule.computeIfAbsent(need.rule(), unseen -> new ArrayList<>()).add(need);
            need.subjects()
                    .forEach(subject -> bySubject
                            .computeIfAbsent(new Subject(need.kind(), subject), unseen -> new ArrayList<>())
                            .add(need));
        }
    }

    boolean isOf(List<Need> others) {
        return needs.equals(others);
    }

    /**
     * There is one supply more or less, or one more or less of it is delivered.
     *
     * @param known 1, 0 or -1, as {@code delivered}
     */
    void change(Supply supply, int known, int delivered) {
        for (Need need : bySubject.getOrDefault(new Subject(supply.kind(), supply.subject()), List.of())) {
            String area = supply.area().code(need.scope());
            Spot spot = new Spot(need, area);
            Count count = counts.computeIfAbsent(spot, unseen -> new Count());
            count.known += known;
            count.delivered += delivered;
            if (count.known == 0) {
                counts.remove(spot);
            }
            touched.add(new Ground(need.rule(), area));
        }
    }

    /** Where something has changed since this was last asked for. */
    Set<Ground> touched() {
        Set<Ground> since = new HashSet<>(touched);
        touched.clear();
        return since;
    }

    /** What the rule of {@code ground} does without there. */
    List<Need> missing(Ground ground) {
        return byRule.getOrDefault(ground.rule(), List.of()).stream()
                .filter(need -> isMissing(counts.get(new Spot(need, ground.area()))))
                .toList();
    }

    private static boolean isMissing(@Nullable Count count) {
        return count != null && count.delivered == 0;
    }
}
