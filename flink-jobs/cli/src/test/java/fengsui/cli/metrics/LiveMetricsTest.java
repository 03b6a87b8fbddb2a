package fengsui.cli.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.live.LiveJob;
import fengsui.cli.option.RulesFolder;
import fengsui.event.EventKind;
import fengsui.job.Guarantee;
import fengsui.metrics.Described;
import fengsui.metrics.Names;
import fengsui.metrics.PrometheusReporterFactory;
import fengsui.topics.Broker;
import fengsui.topics.TopicWriter.Outgoing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The job as it runs tells all that board, alerts and docker/prometheus/METRICS.md count on, and nothing else. */
@Timeout(300)
class LiveMetricsTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private static final String SENSORS = LiveJob.TOPICS.input(EventKind.SENSOR);

    /** Told when it happens, and here it does not. */
    private static final Set<String> SELDOM = Set.of(
            "fengsui_rule_quarantined",
            "fengsui_rule_blind_areas",
            "fengsui_rule_failures_total",
            "fengsui_answers_refused_total");

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    @Test
    void whenTheJobRuns_thenItTellsAllMeasuresAndWhatHappened() throws Exception {
        int port = freePort();
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = LiveJob.broker(kafka);
            try (LiveJob live = LiveJob.start(
                    broker,
                    LiveJob.settings(Guarantee.AT_LEAST_ONCE),
                    RulesFolder.read(Path.of("../../rules")),
                    PrometheusReporterFactory.settings("127.0.0.1", port))) {
                LiveJob.write(broker, LiveJob.leak("g1", NOON));
                LiveJob.write(broker, List.of(Outgoing.of(SENSORS, "x", "none".getBytes(StandardCharsets.UTF_8))));
                LiveJob.write(broker, List.of(LiveJob.reading("g3", 0, NOON.plusSeconds(120))));
                live.warnings(broker, 1);
                Set<String> missing = new TreeSet<>();
                live.await(missing, () -> {
                    missing.clear();
                    missing.addAll(missing(port));
                    return missing.isEmpty();
                });

                assertAll(Scrape.of(port).orElseThrow());
                assertHappened(Scrape.of(port).orElseThrow());
            }
        }
        assertThat(Scrape.of(port)).isEmpty();
    }

    private static Set<String> missing(int port) {
        Set<String> missing =
                Names.all().stream().map(Described::metric).collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(SELDOM);
        Scrape.of(port).ifPresent(scrape -> missing.removeAll(scrape.names()));
        return missing;
    }

    private static void assertAll(Scrape scrape) {
        assertThat(Names.all().stream().map(Described::metric)).containsAll(scrape.names());
        assertThat(Names.all())
                .filteredOn(one -> scrape.names().contains(one.metric()))
                .allSatisfy(one -> {
                    assertThat(scrape.told("HELP", one.metric())).contains(one.help());
                    assertThat(scrape.told("TYPE", one.metric()))
                            .contains(one.kind().prometheus());
                    assertThat(scrape.labels(one.metric())).isEqualTo(new TreeSet<>(one.labels()));
                });
    }

    private static void assertHappened(Scrape scrape) {
        String topic = "topic=\"" + SENSORS + "\"}";
        assertThat(scrape.value("fengsui_ledger_records_total{outcome=\"decoded\"," + topic))
                .isEqualTo(4);
        assertThat(scrape.value("fengsui_ledger_records_total{outcome=\"rejected\"," + topic))
                .isEqualTo(1);
        assertThat(scrape.value("fengsui_ledger_events_total{outcome=\"new\"," + topic))
                .isEqualTo(4);
        assertThat(scrape.value("fengsui_devices")).isEqualTo(2);
        assertThat(scrape.value("fengsui_warning_delay_seconds_count")).isPositive();
        assertThat(scrape.value("fengsui_rules_running")).isGreaterThan(10);
        assertThat(scrape.value("fengsui_stage_clock_timestamp_seconds{stage=\"rules\"}"))
                .isBetween((double) NOON.getEpochSecond(), NOON.getEpochSecond() + 120.0);
    }
}
