package fengsui.cli.rules.trial;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.console.ExitCode;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.live.LiveJob;
import fengsui.cli.rules.RulesDesk;
import fengsui.codec.RuleBundle;
import fengsui.job.Guarantee;
import fengsui.rule.RuleFiles;
import fengsui.topics.Broker;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A rule that is published to a running job on trial, and what is told of it afterwards. */
@Timeout(300)
class RulesTrialTest {

    private static final Instant EIGHT = Instant.parse("2026-06-01T08:00:00Z");
    private static final String TRIED = "gas/tried";

    @TempDir
    private Path rules;

    /** Three readings of one detector, and a later one of another, so that time goes on. */
    private static void write(Broker broker, String grid, double value, Instant from) {
        LiveJob.write(
                broker,
                List.of(
                        LiveJob.reading(grid, value, from),
                        LiveJob.reading(grid, value + 1, from.plusSeconds(1)),
                        LiveJob.reading(grid, value + 2, from.plusSeconds(2)),
                        LiveJob.reading("g9", 0, from.plusSeconds(10))));
    }

    @Test
    void whenARuleIsPublishedOnTrial_thenItIsWarmAndSignalsAndNeverWarns() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = LiveJob.broker(kafka);
            RulesDesk desk = RulesDesk.in(rules, kafka.bootstrap());
            RuleBundle first = RuleFiles.read(rules);
            assertThat(desk.publish("--yes")).as(desk.said()).isZero();
            try (LiveJob live = LiveJob.start(broker, LiveJob.settings(Guarantee.AT_LEAST_ONCE), first, Map.of())) {
                write(broker, "g1", 30, EIGHT);
                live.warnings(broker, 1);

                desk.copy("gas/leak.yaml", TRIED + ".yaml")
                        .change(TRIED + ".yaml", "status: active", "status: trial")
                        .change(TRIED + ".yaml", "value: 20", "value: 10");
                assertThat(desk.publish("--yes", "--effective-in=1m"))
                        .as(desk.said())
                        .isZero();
                assertThat(desk.said())
                        .contains("+ gas/tried.yaml", "trial rule", "the running job has it")
                        .containsPattern("for events from 2026-06-01T08:01:")
                        .containsPattern("gas/tried +2026-06-01T08:01:.* warm:");

                Instant later = EIGHT.plus(Duration.ofMinutes(5));
                write(broker, "g1", 40, later);
                write(broker, "g2", 12, later.plusSeconds(60));
                write(broker, "g3", 30, later.plusSeconds(120));
                // In g1 both rules hit at 08:05:00 already, with what came at 08:00:01: the new one is warm. The one on
                // trial
                // hits five times, the active one four times and once before.
                live.await(broker, LiveJob.TOPICS.signals(), 10);
                assertThat(live.warnings(broker, 2))
                        .noneMatch(view -> view.rules().contains(TRIED));

                assertThat(desk.rules("trial", TRIED)).as(desk.said()).isZero();
                assertThat(desk.said())
                        .contains("hazard gas-leak: 5 hits in 3 areas")
                        .contains("3 incidents", "2 where other rules warned too, 1 new")
                        .containsPattern("Immediate Severe +5")
                        .containsPattern("2026-06-01 +5 +3 +1")
                        .containsPattern("grid:g2 +1 +1 +1 ");
                assertThat(desk.rules("trial", "gas/leak")).isZero();
                assertThat(desk.said()).contains("gas/leak: no hit on trial", "not counted: 5 hits");
                assertThat(desk.rules("trial", "gas/treid")).isEqualTo(ExitCode.USAGE);
                assertThat(desk.said()).contains("did you mean 'gas/tried'");
            }
        }
    }
}
