package fengsui.benchmark.whole;

import fengsui.benchmark.five.FiveRules;
import fengsui.benchmark.frame.BenchRun;
import fengsui.benchmark.frame.Comparison;
import fengsui.benchmark.frame.Step;
import fengsui.benchmark.job.Backend;
import fengsui.benchmark.job.JobRuns;
import fengsui.benchmark.job.JobVariant;
import fengsui.benchmark.job.Keys;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.topics.Broker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How much faster the job gets with each subtask, beside how much faster merely reading and parsing gets. */
public final class ScalingComparison implements Comparison {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String RATE = "records/s";
    private static final int MOST = 4;

    @Override
    public String name() {
        return "scaling";
    }

    @Override
    public String title() {
        return "scaling: from one subtask to four";
    }

    @Override
    public String across() {
        return "subtasks";
    }

    @Override
    public void run(BenchRun run) throws Exception {
        int events = run.sizes().eventsOr(10_000, 1_000_000);
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Contest contest = new Contest.Ground(
                            run,
                            new Broker(kafka.bootstrap(), PATIENCE),
                            FiveRules.load(run.home()),
                            Keys.in(run.scratch()))
                    .prepare("scaling.", events);
            List<JobVariant> variants =
                    List.of(contest.ceilings().parsed(), contest.repeated().on(Backend.HEAP));
            run.rounds(steps(run, variants, events));
            variants.forEach(variant -> run.ratio(
                    variant.name() + ", " + MOST + " subtasks / 1",
                    BenchRun.at(variant.name(), MOST),
                    BenchRun.at(variant.name(), 1),
                    Double.NaN));
        }
        run.note(
                "Broker and job share the machine: with one subtask, too, the broker and Flink's other threads have the rest of"
                        + " it. What matters is how the job's line runs beside that of parsing.");
    }

    private static List<Step> steps(BenchRun run, List<JobVariant> variants, int events) {
        List<Step> steps = new ArrayList<>();
        for (int subtasks : run.sizes().quick() ? new int[] {1, MOST} : new int[] {1, 2, MOST}) {
            JobRuns runs = new JobRuns(subtasks);
            variants.forEach(variant -> steps.add(new Step(
                    BenchRun.at(variant.name(), subtasks),
                    () -> run.measuredAt(variant.name(), subtasks, RATE, events / runs.seconds(variant)))));
        }
        return steps;
    }
}
