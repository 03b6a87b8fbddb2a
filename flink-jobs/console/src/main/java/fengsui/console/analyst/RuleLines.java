package fengsui.console.analyst;

import fengsui.codec.Health;
import fengsui.codec.Quarantine;
import fengsui.console.analyst.RuleLine.About;
import fengsui.console.analyst.RuleLine.Expected;
import fengsui.console.analyst.RuleLine.State;
import fengsui.figures.Figures;
import fengsui.figures.Floor;
import fengsui.figures.Periods;
import fengsui.rule.RuleEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the list of rules: of all that are in the newest rule set, that ever hit, or that cannot be read. */
final class RuleLines {

    private static final Comparator<RuleLine> ORDER = Comparator.comparing(RuleLine::flagged)
            .reversed()
            .thenComparing(line -> line.hits().recent(), Comparator.reverseOrder())
            .thenComparing(RuleLine::id);

    private static final Outcome NONE = Outcome.of(Figures.NONE);

    private final Books books;
    private final Rulebook rules;
    private final long now;
    private final SortedMap<String, RuleEntry> entries = new TreeMap<>();
    private final SortedMap<String, Periods> outcomes;
    private final Map<String, Quarantine> out = new TreeMap<>();

    RuleLines(Notebook.Open open) {
        books = open.books();
        rules = open.control().rules();
        now = books.clock();
        outcomes = books.outcomes().at(now);
        rules.entries().forEach(entry -> entries.put(entry.id(), entry));
        open.control().quarantined().forEach(one -> out.put(one.rule(), one));
    }

    List<RuleLine> all() {
        TreeSet<String> ids = new TreeSet<>(entries.keySet());
        ids.addAll(books.hits().rules());
        ids.addAll(outcomes.keySet());
        books.health().of(HealthBook.RULE).stream()
                .filter(health -> !health.status().equals("ok"))
                .forEach(health -> ids.add(health.subject().substring(HealthBook.RULE.length())));
        List<RuleLine> lines = new ArrayList<>();
        ids.forEach(id -> lines.add(line(id)));
        lines.sort(ORDER);
        return lines;
    }

    private RuleLine line(String id) {
        RuleEntry entry = entries.get(id);
        Periods periods = outcomes.get(id);
        Floor floor = rules.floors().get(id);
        long quiet = entry == null ? 0 : rules.quietMillis(entry.hazard());
        return new RuleLine(
                id,
                entry == null ? null : about(entry),
                state(id, entry),
                books.hits().ofRule(id, now),
                periods == null ? NONE : Outcome.of(periods.week()),
                periods == null ? NONE : Outcome.of(periods.recent()),
                floor == null ? null : expected(floor, periods),
                books.trials().of(id, quiet));
    }

    private About about(RuleEntry entry) {
        LocalDate since = entry.standing().since();
        return new About(
                entry.title(),
                entry.hazard(),
                rules.hazard(entry.hazard()),
                entry.scope().label(),
                entry.standing().status().label(),
                since == null ? null : since.toString(),
                entry.version(),
                entry.owner());
    }

    private State state(String id, @Nullable RuleEntry entry) {
        Quarantine quarantine = out.get(id);
        if (quarantine != null) {
            return new State("quarantined", quarantine.since(), quarantine.cause() + ": " + quarantine.message());
        }
        Health health = books.health().about(HealthBook.RULE + id);
        if (health != null && !health.status().equals("ok")) {
            return new State(health.status(), health.time() == 0 ? null : health.time(), health.message());
        }
        if (entry == null) {
            return new State("gone", null, null);
        }
        return new State(entry.standing().status().runs() ? "runs" : "rests", null, null);
    }

    private static Expected expected(Floor floor, @Nullable Periods periods) {
        return new Expected(floor.precision(), floor.answers(), periods != null && floor.missedBy(periods.recent()));
    }
}
