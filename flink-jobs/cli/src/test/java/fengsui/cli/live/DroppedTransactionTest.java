package fengsui.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.embed.ScratchFolder;
import fengsui.codec.WarningView;
import fengsui.job.Delivery;
import fengsui.job.Guarantee;
import fengsui.job.JobSettings;
import fengsui.job.Pace;
import fengsui.topics.Broker;
import fengsui.topics.NewestRecords;
import fengsui.topics.TopicOffsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The job is down for longer than the broker keeps a transaction that was ready to be committed. The connector tells its
 * log and goes on as if it had been committed.
 */
@Timeout(300)
class DroppedTransactionTest {

    private static final Instant EIGHT = Instant.parse("2026-06-01T08:00:00Z");
    /** Longer than a busy machine takes from a transaction's first record to the savepoint. */
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static JobSettings settings(Duration checkpoints) {
        JobSettings settings = LiveJob.settings(Guarantee.EXACTLY_ONCE);
        Pace pace = settings.pace();
        return settings.withPace(new Pace(pace.minimumBound(), pace.idleness(), checkpoints, pace.health()))
                .withDelivery(new Delivery(Guarantee.EXACTLY_ONCE, TIMEOUT));
    }

    @Test
    void whenTheBrokerHasAbortedWhatTheCheckpointHoldsForWritten_thenOpenIncidentsAreToldAgain() throws Exception {
        Map<String, String> impatient = Map.of("transaction.abort.timed.out.transaction.cleanup.interval.ms", "200");
        try (EmbeddedKafka kafka = EmbeddedKafka.startWith(impatient);
                ScratchFolder folder = ScratchFolder.create("savepoints")) {
            Broker broker = LiveJob.broker(kafka);
            String savepoint = diedBeforeCommit(broker, folder);
            assertThat(NewestRecords.read(broker, LiveJob.TOPICS.warningsState(), PATIENCE))
                    .as("what the expired transaction has left")
                    .isEmpty();

            JobSettings restored =
                    settings(Duration.ofMillis(500)).withFlink("execution.state-recovery.path", savepoint);
            try (LiveJob live = LiveJob.start(broker, restored)) {
                LiveJob.write(broker, LiveJob.leak("g2", EIGHT.plusSeconds(60)));
                LiveJob.write(broker, List.of(LiveJob.reading("g3", 0, EIGHT.plusSeconds(120))));
                List<WarningView> warnings = live.warnings(broker, 2);
                assertThat(warnings.stream()
                                .map(view -> view.where().area().code())
                                .distinct())
                        .containsExactlyInAnyOrder("g1", "g2");
                live.awaitBalance(broker, 8);
            }
        }
    }

    /** The state of a job whose warning is written and ready to be committed, but is not and never will be. */
    private static String diedBeforeCommit(Broker broker, ScratchFolder folder) throws InterruptedException {
        try (LiveJob live = LiveJob.start(broker, settings(Duration.ofHours(1)))) {
            LiveJob.write(broker, LiveJob.leak("g1", EIGHT));
            LiveJob.write(broker, List.of(LiveJob.reading("g3", 0, EIGHT.plusSeconds(30))));
            live.await("a warning in an open transaction", () -> written(broker) > 0);
            return live.job().savepoint(folder.path());
        }
    }

    /** How many offsets are taken, those of open transactions included. */
    private static long written(Broker broker) {
        return TopicOffsets.read(broker, List.of(LiveJob.TOPICS.warningsState()))
                .size();
    }
}
