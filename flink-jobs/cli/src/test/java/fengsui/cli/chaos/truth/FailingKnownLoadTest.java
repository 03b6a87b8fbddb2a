package fengsui.cli.chaos.truth;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.embed.EmbeddedFlink;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.embed.RunningJob;
import fengsui.cli.live.LiveJob;
import fengsui.codec.Control;
import fengsui.codec.RuleBundle;
import fengsui.job.Delivery;
import fengsui.job.FailingLiveJob;
import fengsui.job.Guarantee;
import fengsui.job.JobSettings;
import fengsui.job.Pace;
import fengsui.job.SilenceClock;
import fengsui.job.testkit.Fuse;
import fengsui.rule.RuleFiles;
import fengsui.topics.Broker;
import fengsui.topics.ControlTopic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A job that fails again and again, and comes back: what it has told more than once is what was promised. */
@Tag("cluster")
@Timeout(300)
class FailingKnownLoadTest {

    private static final int FAILURES = 3;
    private static final int SPEED = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(95);

    static List<Arguments> cases() {
        return List.of(
                Arguments.of(Guarantee.AT_LEAST_ONCE, EnumSet.noneOf(Disturbance.class)),
                Arguments.of(Guarantee.EXACTLY_ONCE, EnumSet.allOf(Disturbance.class)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whenTheJobFailsAgainAndAgain_thenNothingIsBroken(Guarantee guarantee, Set<Disturbance> disturbances)
            throws Exception {
        Plan plan = new Plan(4, Duration.ofMinutes(2), disturbances, 5, 60);
        Fuse fuse = Fuse.of(11, FAILURES, 1_500);
        try (EmbeddedKafka kafka = EmbeddedKafka.start();
                EmbeddedFlink flink = EmbeddedFlink.start(2)) {
            Broker broker = LiveJob.broker(kafka);
            LiveJob.createTopics(broker);
            RuleBundle rules = RuleFiles.read(Path.of("../../rules"));
            long number = new ControlTopic(broker, LiveJob.TOPICS).publish(new Control(rules, "test", 0));
            JobSettings settings = settings(guarantee);
            StreamExecutionEnvironment env = flink.environment();
            FailingLiveJob.build(env, broker, settings, number, rules, fuse);
            RunningJob job = flink.submit(env, "failing");
            try (PacedLoad load = PacedLoad.start(plan, broker, LiveJob.TOPICS, SPEED)) {
                assertThat(load.awaitEnd(PATIENCE)).isTrue();
                Findings findings = Audit.audit(plan, List.of(), broker, settings);

                assertThat(fuse.failures()).isEqualTo(FAILURES);
                assertThat(findings.breaches()).as("%s", findings.figures()).isEmpty();
                assertThat(findings.figures().getOrDefault("warnings", 0L)).isGreaterThan(150);
            } finally {
                job.cancel();
            }
        }
    }

    private static JobSettings settings(Guarantee guarantee) {
        Pace pace = new Pace(Duration.ZERO, Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ofMillis(500));
        return JobSettings.standard()
                .withPace(pace)
                .withClock(SilenceClock.OFF)
                .withDelivery(new Delivery(guarantee, Duration.ofMinutes(1)))
                .withFlink("restart-strategy.type", "fixed-delay")
                .withFlink("restart-strategy.fixed-delay.attempts", String.valueOf(2 * FAILURES))
                .withFlink("restart-strategy.fixed-delay.delay", "10 ms");
    }
}
