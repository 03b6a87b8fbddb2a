package fengsui.benchmark.latency;

import fengsui.benchmark.five.FiveRules;
import fengsui.benchmark.frame.BenchRun;
import fengsui.benchmark.frame.Comparison;
import fengsui.benchmark.frame.Step;
import fengsui.benchmark.job.Keys;
import fengsui.benchmark.job.Paces;
import fengsui.codec.privacy.KeyPlace;
import fengsui.job.Guarantee;
import fengsui.rule.LoadedRules;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/** How soon a warning can be read after the record was written that brings it about, and where the time goes. */
public final class LatencyComparison implements Comparison {

    /** Work and delivery, at least once, milliseconds. */
    private static final double AT_LEAST_ONCE = 250;

    /** The same, exactly once, above the interval of checkpoints. */
    private static final double EXACTLY_ONCE = 300;

    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.99;

    /** @param rate records a second */
    private record Case(int rate, Guarantee guarantee) {

        String name() {
            return String.format(Locale.ROOT, "%,d/s %s", rate, guarantee.label());
        }

        String unit() {
            return "ms at " + name();
        }

        String variant(String part) {
            return name() + ": " + part;
        }

        double wanted() {
            return guarantee == Guarantee.AT_LEAST_ONCE ? AT_LEAST_ONCE : Paces.CHECKPOINTS.toMillis() + EXACTLY_ONCE;
        }
    }

    private static final String TOLD = "work + delivery";

    private static Map<String, ToLongFunction<Delay>> parts() {
        Map<String, ToLongFunction<Delay>> parts = new LinkedHashMap<>();
        parts.put("bound", Delay::bound);
        parts.put("watermark", Delay::watermark);
        parts.put("work", Delay::work);
        parts.put("delivery", Delay::delivery);
        parts.put(TOLD, Delay::workAndDelivery);
        parts.put("written to readable", Delay::whole);
        return parts;
    }

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public String title() {
        return "latency: written to readable, the whole job, five rules";
    }

    @Override
    public void run(BenchRun run) throws Exception {
        List<Case> cases = new ArrayList<>();
        for (int rate : run.sizes().quick() ? new int[] {5_000} : new int[] {20_000, 100_000}) {
            List.of(Guarantee.AT_LEAST_ONCE, Guarantee.EXACTLY_ONCE)
                    .forEach(guarantee -> cases.add(new Case(rate, guarantee)));
        }
        run.note(String.format(
                Locale.ROOT,
                "Bound %d ms, a checkpoint every %d ms, state on heap; broker, writer and reader share the machine. "
                        + "A record counts as written at its own time, even where the writer was late.",
                Paces.BOUND.toMillis(),
                Paces.CHECKPOINTS.toMillis()));
        LoadedRules rules = FiveRules.load(run.home());
        KeyPlace keys = Keys.in(run.scratch());
        run.rounds(cases.stream()
                .map(each -> new Step(each.name(), () -> measure(run, rules, keys, each)))
                .toList());
        cases.forEach(each -> run.atMost(each.variant(TOLD + ", p99"), each.wanted()));
    }

    private static void measure(BenchRun run, LoadedRules rules, KeyPlace keys, Case one) throws Exception {
        LatencyRun.Plan plan = new LatencyRun.Plan(
                one.rate(),
                run.sizes().subtasks(),
                Duration.ofSeconds(run.sizes().either(1, 5)),
                Duration.ofSeconds(run.sizes().either(2, 20)));
        LatencyRun.Found found = new LatencyRun(
                        rules, keys, Files.createTempDirectory(run.scratch(), "marks"), one.guarantee())
                .measure(plan);
        if (found.delays().isEmpty()) {
            run.broken(one.name() + ": no warning came");
            return;
        }
        run.say(String.format(
                Locale.ROOT,
                "  %,d warnings and updates; the last record was written %d ms after its time",
                found.delays().size(),
                found.behind()));
        parts().forEach((part, of) -> {
            Quantiles sorted =
                    Quantiles.of(found.delays().stream().mapToLong(of).boxed().toList());
            run.measured(one.variant(part + ", p50"), one.unit(), (double) sorted.at(HALF));
            run.measured(one.variant(part + ", p99"), one.unit(), (double) sorted.at(NEARLY_ALL));
        });
    }
}
