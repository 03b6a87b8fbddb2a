package fengsui.benchmark.race;

import fengsui.benchmark.five.FiveEvents;
import fengsui.benchmark.five.FiveLoad;
import fengsui.benchmark.five.FiveRules;
import fengsui.benchmark.five.Match;
import fengsui.benchmark.frame.BenchRun;
import fengsui.benchmark.frame.Comparison;
import fengsui.benchmark.frame.Step;
import fengsui.benchmark.meter.CoreTime;
import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import fengsui.rule.RuleSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.kie.api.KieBase;

/** Events a second of one core through each engine alone, once all have been seen to find the same matches. */
public final class Race implements Comparison {

    static final String OURS = "our engine";
    static final String CEP = "Flink CEP chained";
    static final String SIDDHI = "Siddhi";
    static final String DROOLS = "Drools";

    /** What at least one of the rules watches: nobody is to be given more, whether or not it would mind. */
    private static final Set<String> WATCHED = Set.of("smoke", "flame", "intrusion", "intrusion-cleared");

    private static final String UNIT = "events/s of one core";

    /** Longer than any rule looks ahead. */
    private static final long AFTERMATH = 3_600_000;

    @Override
    public String name() {
        return "throughput";
    }

    @Override
    public String title() {
        return "Engines alone, one thread";
    }

    @Override
    public void run(BenchRun run) throws Exception {
        RuleSet rules = FiveRules.load(run.home()).ruleSet();
        List<Contender> contenders = contenders(rules);
        Agreement.check(run, contenders, events(rules, run.sizes().either(30_000, 400_000), BenchRun.SEED + 1));
        List<SafetyEvent> events = events(rules, run.sizes().eventsOr(30_000, 2_000_000), BenchRun.SEED);
        run.note(String.format(Locale.ROOT, "%,d events that some rule watches", events.size()));
        run.rounds(contenders.stream()
                .map(each -> new Step(each.name(), () -> run.measured(each.name(), UNIT, rate(each, events))))
                .toList());
        run.ratio("our engine / Flink CEP", OURS, CEP, 2);
        run.ratio("our engine / Siddhi", OURS, SIDDHI, 3);
        run.ratio("our engine / Drools", OURS, DROOLS, 6.5);
    }

    static List<Contender> contenders(RuleSet rules) {
        KieBase compiled = DroolsRacer.compile();
        return List.of(
                new Contender(OURS, matches -> new OurRacer(rules, matches)),
                new Contender(CEP, CepRacer::new),
                new Contender(SIDDHI, SiddhiRacer::new),
                new Contender(DROOLS, matches -> DroolsRacer.start(compiled, matches)));
    }

    static List<SafetyEvent> events(RuleSet rules, int count, long seed) {
        return FiveEvents.of(rules, FiveLoad.history(count, seed)).stream()
                .filter(event -> event.kind() != EventKind.VIDEO || WATCHED.contains(event.subject()))
                .toList();
    }

    private static double rate(Contender contender, List<SafetyEvent> events) throws Exception {
        long[] found = new long[1];
        CoreTime[] watch = new CoreTime[1];
        drive(contender, events, match -> found[0]++, () -> watch[0] = CoreTime.started());
        double seconds = watch[0].seconds();
        if (found[0] == 0) {
            throw new IllegalStateException(contender.name() + " found nothing: nothing was measured");
        }
        return events.size() / seconds;
    }

    /** All of {@code events} and what falls due after them. */
    static void drive(Contender contender, List<SafetyEvent> events, Consumer<Match> matches, Runnable atStart)
            throws Exception {
        try (Racer racer = contender.entry().enter(matches)) {
            atStart.run();
            for (SafetyEvent event : events) {
                racer.send(event);
            }
            racer.end(events.get(events.size() - 1).eventTime() + AFTERMATH);
        }
    }
}
