package fengsui.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.embed.EmbeddedKafka;
import fengsui.codec.WarningView;
import fengsui.job.Guarantee;
import fengsui.job.JobSettings;
import fengsui.job.SilenceClock;
import fengsui.topics.Broker;
import fengsui.warning.MsgType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A night in which nothing comes in any more. */
@Timeout(300)
class SilenceTest {

    private static final Instant EIGHT = Instant.parse("2026-06-01T08:00:00Z");
    private static final SilenceClock CLOCK = new SilenceClock(true, Duration.ofSeconds(1), Duration.ofSeconds(2));

    @Test
    void whenAllInputsAreSilent_thenWhatFallsDueDoesSoAtItsOwnTimeAndWhoReturnsIsHeard() throws Exception {
        JobSettings settings = LiveJob.settings(Guarantee.AT_LEAST_ONCE).withClock(CLOCK);
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = LiveJob.broker(kafka);
            try (LiveJob live = LiveJob.start(broker, settings)) {
                LiveJob.write(broker, LiveJob.leak("g1", EIGHT));

                List<WarningView> warnings = live.warnings(broker, 2);
                assertThat(warnings.get(0).msgType()).isEqualTo(MsgType.ALERT);
                assertThat(warnings.get(1).msgType()).isEqualTo(MsgType.CANCEL);
                assertThat(warnings.get(1).times().sent())
                        .isEqualTo(EIGHT.plus(Duration.ofMinutes(15)).toEpochMilli());

                LiveJob.write(broker, LiveJob.leak("g1", Instant.now().plusSeconds(2)));
                assertThat(live.warnings(broker, 3).get(2).msgType()).isEqualTo(MsgType.ALERT);
                live.awaitBalance(broker, 6);
            }
        }
    }
}
