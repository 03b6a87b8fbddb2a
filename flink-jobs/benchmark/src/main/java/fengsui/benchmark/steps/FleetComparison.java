package fengsui.benchmark.steps;

import fengsui.benchmark.frame.BenchRun;
import fengsui.benchmark.frame.Comparison;
import fengsui.benchmark.frame.Step;
import fengsui.benchmark.meter.CoreTime;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/** What a reading costs the baselines of very many devices, beside merely going over as much memory, and beside few devices. */
public final class FleetComparison implements Comparison {

    private static final String UNIT = "readings/s of one core";
    private static final int DEVICES = 100_000;
    private static final int SOME = 2_000;
    private static final double WANTED = 1_500_000;

    @Override
    public String name() {
        return "steps";
    }

    @Override
    public String title() {
        return "steps: baselines of very many devices";
    }

    @Override
    public void run(BenchRun run) throws Exception {
        int devices = run.sizes().either(SOME, DEVICES);
        int readings = run.sizes().either(100_000, 5_000_000);
        Fleet fleet = new Fleet(devices);
        String all = String.format(Locale.ROOT, "%,d devices", devices);
        run.rounds(List.of(
                step(run, all, readings, () -> fleet.all().sureness()),
                step(run, Fleet.FEW + " devices", readings, () -> fleet.few().sureness()),
                step(run, "as much memory touched", readings, fleet::touched)));
        run.atLeast(all, WANTED);
        run.note(
                "One thread, devices in random order, so that each reading finds a memory outside the processor's caches; "
                        + Fleet.FEW + " devices fit into them. All have seen enough for every trait to be judged.");
    }

    private static Step step(BenchRun run, String name, int readings, DoubleSupplier reading) {
        return new Step(name, () -> {
            CoreTime watch = CoreTime.started();
            double sum = 0;
            for (int n = 0; n < readings; n++) {
                sum += reading.getAsDouble();
            }
            double seconds = watch.seconds();
            if (sum == 0) {
                throw new IllegalStateException(name + ": nothing was judged");
            }
            run.measured(name, UNIT, readings / seconds);
        });
    }
}
