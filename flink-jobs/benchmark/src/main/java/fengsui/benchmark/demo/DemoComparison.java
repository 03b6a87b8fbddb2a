package fengsui.benchmark.demo;

import fengsui.benchmark.frame.BenchRun;
import fengsui.benchmark.frame.Comparison;
import fengsui.benchmark.frame.Step;
import java.nio.file.Path;
import java.util.List;

/** From the command {@code ./fengsui demo} to the first warning on the screen, once all is built. */
public final class DemoComparison implements Comparison {

    private static final String WARNED = "command → first warning";
    private static final double WANTED = 12;
    /** For so long the demo plays if nobody ends it. */
    private static final String LONGEST = "90s";

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String title() {
        return "demo: command → first warning";
    }

    @Override
    public void run(BenchRun run) throws Exception {
        Path launcher = run.home().resolve("../../fengsui").normalize();
        DemoStart demo = new DemoStart(List.of(launcher.toString(), "demo", "--for", LONGEST));
        if (!run.sizes().quick()) {
            run.say("once before, so that all is built");
            demo.measure();
        }
        run.rounds(List.of(new Step(WARNED, () -> {
            DemoStart.Times times = demo.measure();
            run.measured("command → job ready", "s", times.ready());
            run.measured(WARNED, "s", times.warned());
        })));
        run.atMost(WARNED, WANTED);
    }
}
