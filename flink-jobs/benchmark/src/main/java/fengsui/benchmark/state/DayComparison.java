package fengsui.benchmark.state;

import fengsui.benchmark.frame.BenchRun;
import fengsui.benchmark.frame.Comparison;
import fengsui.benchmark.job.Keys;
import fengsui.benchmark.job.LiveBench;
import fengsui.benchmark.load.BenchRules;
import fengsui.benchmark.load.Load;
import fengsui.benchmark.load.SeedCity;
import fengsui.job.JobSettings;
import fengsui.job.Pace;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;

/**
 * What the running job has written down as state after each hour of a day of a part of the city that was asked for: with
 * the shipped rules, operator by operator, from savepoints.
 */
public final class DayComparison implements Comparison {

    /** A thirteenth of the city: 3,000 sensors. */
    private static final int PART = 13;
    /** A hundredth and thirtieth: 300. */
    private static final int SMALL_PART = 130;

    private static final int HOURS = 24;
    private static final int FEW_HOURS = 2;
    private static final int PARALLELISM = 2;
    private static final long HOUR_MILLIS = 3_600_000;
    /** By so much the clock may stay behind what was written last. */
    private static final long BEHIND_MILLIS = 60_000;

    private static final String INTAKE = "intake";
    private static final List<String> OPERATORS = List.of(INTAKE, "scoring", "rules", "warnings");
    private static final String ALL = "state, all operators";
    private static final String JOURNAL = "journal";
    private static final String DEVICE = "state of a sensor";
    private static final double DEVICE_WANTED = 1_024;
    /** Devices go on learning: it is their number that bounds them. */
    private static final double FLAT = 0.9;

    @Override
    public String name() {
        return "state";
    }

    @Override
    public String title() {
        return "state: over a day";
    }

    @Override
    public String across() {
        return "hours";
    }

    /** Once: state does not depend on how warm the JVM is. */
    @Override
    public void run(BenchRun run) throws Exception {
        int part = run.sizes().either(SMALL_PART, PART);
        int hours = run.sizes().either(FEW_HOURS, HOURS);
        SeedCity city = new SeedCity(part, BenchRun.SEED);
        run.note("One part in " + part + " of the city: " + city.devices() + " devices and " + city.day()
                + " events a day, live, with the shipped rules; a savepoint after each of " + hours
                + " hours. What intake"
                + " keeps is divided among the " + city.sensors() + " sensors, for cameras have no baselines.");
        JobSettings settings = JobSettings.standard()
                .withKeys(Keys.in(run.scratch()))
                .withPace(new Pace(
                        Duration.ZERO, Duration.ofMillis(500), Duration.ofSeconds(10), Duration.ofMillis(200)));
        try (LiveBench bench = LiveBench.start(BenchRules.shipped(run.home()), settings, PARALLELISM)) {
            double empty = written(run, bench, 0).getOrDefault(INTAKE, 0.0);
            for (int hour = 1; hour <= hours; hour++) {
                play(bench, city, hour);
                SortedMap<String, Double> bytes = written(run, bench, hour);
                tell(run, bytes, hour);
                run.measuredAt(JOURNAL, hour, "events", bench.journal());
                double devices = bytes.getOrDefault(INTAKE, 0.0) - empty;
                run.measuredAt(DEVICE, hour, "bytes each", devices / city.sensors());
            }
        }
        run.atMost(BenchRun.at(DEVICE, hours), DEVICE_WANTED);
        // The first hours fill what is kept for an hour or two.
        flat(run, ALL, hours);
        flat(run, JOURNAL, hours);
    }

    private static void flat(BenchRun run, String curve, int hours) {
        int early = Math.max(1, hours / 4);
        run.ratio(
                curve + " after " + early + " hours/after " + hours,
                BenchRun.at(curve, early),
                BenchRun.at(curve, hours),
                FLAT);
    }

    private static void play(LiveBench bench, SeedCity city, int hour) throws InterruptedException {
        int each = city.day() / HOURS;
        for (int n = (hour - 1) * each; n < hour * each; n++) {
            bench.write(city.item(n));
        }
        bench.flush();
        bench.awaitClock(Load.START + hour * HOUR_MILLIS - BEHIND_MILLIS);
    }

    private static SortedMap<String, Double> written(BenchRun run, LiveBench bench, int hour)
            throws IOException, InterruptedException {
        return SavepointBytes.of(bench.job().savepoint(run.scratch().resolve("hour-" + hour)));
    }

    private static void tell(BenchRun run, SortedMap<String, Double> bytes, int hour) {
        double all = bytes.values().stream().mapToDouble(Double::doubleValue).sum();
        run.measuredAt(ALL, hour, "bytes", all);
        for (String operator : OPERATORS) {
            Double of = bytes.get(operator);
            if (of == null) {
                run.broken("no state of " + operator + " in the savepoint: " + bytes);
            } else {
                run.measuredAt(operator, hour, "bytes", of);
            }
        }
    }
}
