package fengsui.rule.run;

import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import fengsui.risk.Signal;
import fengsui.rule.Bundles;
import fengsui.rule.Rule;
import fengsui.rule.RuleSet;
import fengsui.rule.Sample;
import fengsui.rule.esper.Unchecked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Sound rules, rules that no check would let through, and events for them. */
final class BadRules {

    static final String[] SOUND = {
        "select a.grid as grid, a, b from pattern [every a=Sensor(value > 5)"
                + " -> (b=Hotline(grid = a.grid) where timer:within(60 sec))]",
        "select grid, source as line, count(*) as calls, sum(milli) as total from Sensor#time(30 sec)"
                + " group by grid having count(*) >= 3",
        "select a.grid as grid, a from pattern [every a=Sensor(value > 8)"
                + " -> (timer:interval(15 sec) and not Hotline(grid = a.grid))]",
        "select grid, count(*) as calls from Sensor#time(30 sec) group by grid having count(*) >= 3"
    };

    /** As no rule may: where Esper looks for the statements that want an event. Whole numbers have no remainder by 0. */
    static final String THROWS_IN_FILTER =
            "select a.grid as grid, a from pattern [every a=Sensor(milli % (milli - 9000) = 1)]";

    /** Deeper than a stack is, on any text of some length. */
    static final String OVERFLOWS = "select a.grid as grid, a from pattern [every a=Sensor(id regexp '(s|x|[0-9])*')]";

    /** As rules may, where the text is no number. */
    static final String THROWS_IN_WHERE =
            "select a.grid as grid, a from pattern [every a=Sensor] where cast(a.id, int) = -1";

    static final String THROWS_ON_ITS_TIMER =
            "select a.grid as grid, a from pattern [every a=Sensor -> timer:interval(7 sec)] where cast(a.id, int) = -1";
    static final String FLOODS = "select a.grid as grid, a from pattern [every a=Sensor]";

    private BadRules() {}

    /** The sound rules, and some that were never checked. */
    static RuleSet with(String... more) {
        List<String> epls = new ArrayList<>(Arrays.asList(SOUND));
        Collections.addAll(epls, Collections.nCopies(more.length, FLOODS).toArray(String[]::new));
        RuleSet loaded = Bundles.rules(epls.toArray(String[]::new));
        List<Rule> rules = new ArrayList<>(loaded.rules());
        for (int i = 0; i < more.length; i++) {
            rules.set(SOUND.length + i, Unchecked.of(rules.get(SOUND.length + i), more[i]));
        }
        return loaded.with(rules);
    }

    static RunnerLimits limits(int signals, int rows) {
        return RunnerLimits.STANDARD.withCaps(new RuleCaps(signals, rows));
    }

    static List<ScopedEvent> events(int count, Random random) {
        List<SafetyEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long time = 1_000L * random.nextInt(count);
            String grid = "g" + random.nextInt(3);
            events.add(
                    random.nextInt(4) == 0
                            ? Sample.call("c" + i, time, grid, "t" + i)
                            : Sample.gas(random.nextInt(5) == 0 ? "s" + i : "" + i, time, grid, random.nextInt(10)));
        }
        events.sort(Comparator.comparing(event -> event, SafetyEvent.ORDER));
        return events.stream().map(Sample::atGrid).toList();
    }

    static List<Signal> others(List<Signal> signals) {
        return others(signals, "r/4");
    }

    static List<Signal> others(List<Signal> signals, String rule) {
        return signals.stream()
                .filter(signal -> !signal.rule().id().equals(rule))
                .toList();
    }
}
