package fengsui.benchmark.race;

import fengsui.benchmark.five.Match;
import fengsui.benchmark.frame.BenchRun;
import fengsui.event.SafetyEvent;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** That all find the same, before anybody is timed. */
final class Agreement {

    private static final int SHOWN = 5;

    private Agreement() {}

    /** The first of {@code contenders} is what the others are held against. A match that is found twice is one match. */
    static void check(BenchRun run, List<Contender> contenders, List<SafetyEvent> events) throws Exception {
        NavigableSet<Match> wanted = found(contenders.get(0), events);
        run.note(String.format(
                Locale.ROOT,
                "The same matches are wanted of all over %,d events: %,d, %s",
                events.size(),
                wanted.size(),
                byRule(wanted)));
        for (Contender other : contenders.subList(1, contenders.size())) {
            NavigableSet<Match> had = found(other, events);
            differ(run, other.name() + " does not find", without(wanted, had));
            differ(run, other.name() + " finds besides", without(had, wanted));
        }
    }

    static NavigableSet<Match> found(Contender contender, List<SafetyEvent> events) throws Exception {
        NavigableSet<Match> found = new TreeSet<>();
        Race.drive(contender, events, found::add, () -> {});
        return found;
    }

    private static NavigableSet<Match> without(NavigableSet<Match> some, NavigableSet<Match> others) {
        NavigableSet<Match> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    private static void differ(BenchRun run, String what, NavigableSet<Match> matches) {
        if (!matches.isEmpty()) {
            run.broken(String.format(
                    Locale.ROOT,
                    "%s %,d matches (%s), such as %s",
                    what,
                    matches.size(),
                    byRule(matches),
                    matches.stream().limit(SHOWN).map(Match::line).collect(Collectors.joining(", "))));
        }
    }

    private static String byRule(NavigableSet<Match> matches) {
        return matches.stream()
                .collect(Collectors.groupingBy(Match::rule, TreeMap::new, Collectors.counting()))
                .toString();
    }
}
