package fengsui.cli.chaos.truth;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.live.LiveJob;
import fengsui.codec.Control;
import fengsui.codec.RuleBundle;
import fengsui.job.Delivery;
import fengsui.job.Guarantee;
import fengsui.job.JobSettings;
import fengsui.job.Pace;
import fengsui.job.SilenceClock;
import fengsui.rule.RuleFiles;
import fengsui.topics.Broker;
import fengsui.topics.ControlTopic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A job that nothing befalls: whatever the load does, the audit has nothing to complain of. */
@Tag("cluster")
@Timeout(300)
class KnownLoadTest {

    private static final Path RULES = Path.of("../../rules");
    private static final int SPEED = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(95);
    private static final Set<Disturbance> NONE = EnumSet.noneOf(Disturbance.class);
    private static final Set<Disturbance> ALL = EnumSet.allOf(Disturbance.class);

    static List<Arguments> cases() {
        return List.of(
                Arguments.of(Guarantee.AT_LEAST_ONCE, NONE),
                Arguments.of(Guarantee.EXACTLY_ONCE, NONE),
                Arguments.of(Guarantee.AT_LEAST_ONCE, ALL),
                Arguments.of(Guarantee.EXACTLY_ONCE, ALL));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whenNothingBefallsTheJob_thenNothingIsBroken(Guarantee guarantee, Set<Disturbance> disturbances)
            throws Exception {
        Plan plan = new Plan(3, Duration.ofMinutes(2), disturbances, 5, 60);
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = LiveJob.broker(kafka);
            LiveJob.createTopics(broker);
            ControlTopic control = new ControlTopic(broker, LiveJob.TOPICS);
            RuleBundle rules = RuleFiles.read(RULES);
            control.publish(new Control(rules, "test", 0));
            JobSettings settings = settings(guarantee);
            try (LiveJob live = LiveJob.start(broker, settings, rules, Map.of());
                    PacedLoad load = PacedLoad.start(plan, broker, LiveJob.TOPICS, SPEED)) {
                long from = load.startedAt().plusSeconds(80).toEpochMilli();
                control.publish(new Control(changed(rules), "test", from));
                List<RuleSetChange> published =
                        List.of(RuleSetChange.of(control.newestEntry().orElseThrow()));

                assertThat(load.awaitEnd(PATIENCE)).isTrue();
                Findings findings = Audit.audit(plan, published, broker, settings);

                assertThat(live.job().isDone()).isFalse();
                assertThat(findings.breaches()).as("%s", findings.figures()).isEmpty();
                if (!disturbances.contains(Disturbance.LATE)) {
                    assertThat(findings.figures()).containsEntry("corrected", 0L);
                }
                assertThat(findings.figures().getOrDefault("warnings", 0L)).isGreaterThan(150);
            }
        }
    }

    /** Another grade of each leak that comes later. */
    private static RuleBundle changed(RuleBundle rules) {
        TreeMap<String, String> files = new TreeMap<>(rules.files());
        files.computeIfPresent(
                "gas/leak.yaml",
                (name, text) ->
                        text.replace("urgency: Immediate, severity: Severe", "urgency: Immediate, severity: Extreme"));
        return new RuleBundle(files);
    }

    /** Time is not the time of day here, and no partition is ever taken for idle, however slow the machine. */
    private static JobSettings settings(Guarantee guarantee) {
        Pace pace = new Pace(Duration.ZERO, Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ofMillis(500));
        return JobSettings.standard()
                .withPace(pace)
                .withClock(SilenceClock.OFF)
                .withDelivery(new Delivery(guarantee, Duration.ofMinutes(1)));
    }
}
