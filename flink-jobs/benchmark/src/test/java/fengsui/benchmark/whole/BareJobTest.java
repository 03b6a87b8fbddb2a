package fengsui.benchmark.whole;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.benchmark.five.FiveRules;
import fengsui.benchmark.five.Match;
import fengsui.benchmark.frame.BenchRun;
import fengsui.benchmark.frame.BenchSizes;
import fengsui.benchmark.job.Backend;
import fengsui.benchmark.job.JobRuns;
import fengsui.benchmark.job.Keys;
import fengsui.benchmark.job.RepeatedJob;
import fengsui.benchmark.job.SameHits;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.topics.Broker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BareJobTest {

    @TempDir
    private Path folder;

    private final JobRuns runs = new JobRuns(1);

    /** Or it would not be the journal alone that makes the difference. */
    @Test
    void whenTheJobRunsWithoutJournalAndCheckpoints_thenItFindsWhatItFindsWithThem() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = new Broker(kafka.bootstrap(), Duration.ofMinutes(1));
            BenchRun run = new BenchRun(BenchSizes.small(), folder, Path.of("."), told -> {});
            Contest contest = new Contest.Ground(run, broker, FiveRules.load(Path.of(".")), Keys.in(folder))
                    .prepare("bare.", 5_000);
            RepeatedJob job = contest.repeated();

            assertThat(runs.seconds(job.bare())).isPositive();
            assertThat(runs.seconds(job.on(Backend.HEAP))).isPositive();

            List<Match> bare = SameHits.ours(broker, "bare.own.1.signals");
            assertThat(bare).isNotEmpty().isEqualTo(SameHits.ours(broker, "bare.own.2.signals"));
        }
    }
}
