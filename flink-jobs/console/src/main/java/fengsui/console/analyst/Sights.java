package fengsui.console.analyst;

import fengsui.area.Area;
import fengsui.codec.Health;
import fengsui.rule.RuleEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where rules have lost all that delivered what they watch. */
final class Sights {

    /**
     * One rule that sees nothing in one area.
     *
     * @param health what the job says of it
     */
    record Blind(RuleEntry rule, Area area, Health health) {}

    private Sights() {}

    /** Of rules that the newest rule set has. */
    static Stream<Blind> of(Notebook.Open open) {
        List<RuleEntry> entries = open.control().rules().entries();
        return open.books().health().of(HealthBook.SIGHT).stream().flatMap(health -> blind(health, entries).stream());
    }

    /** Ids of rules and codes of areas both may hold slashes. */
    private static Optional<Blind> blind(Health health, List<RuleEntry> entries) {
        String ground = health.subject().substring(HealthBook.SIGHT.length());
        return entries.stream()
                .filter(entry -> ground.startsWith(entry.id() + "/"))
                .max(Comparator.comparingInt(entry -> entry.id().length()))
                .map(entry -> new Blind(
                        entry,
                        new Area(entry.scope(), ground.substring(entry.id().length() + 1)),
                        health));
    }
}
