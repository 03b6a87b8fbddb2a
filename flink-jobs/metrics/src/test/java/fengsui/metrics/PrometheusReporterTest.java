package fengsui.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrometheusReporterTest {

    private static final String HOST = "127.0.0.1";

    private int port;
    private PrometheusReporter reporter;

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        reporter = new PrometheusReporter(HOST, port);
        reporter.open(new MetricConfig());
    }

    @AfterEach
    void end() {
        reporter.close();
    }

    private String scrape() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + HOST + ":" + port + "/metrics"))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private Gauge<Double> add(Measure measure, double value, Map<String, String> variables) {
        Gauge<Double> gauge = () -> value;
        reporter.notifyOfAddedMetric(gauge, measure.metric(), new FakeGroup(variables));
        return gauge;
    }

    @Test
    void whenSubtasksCount_thenTheProcessTellsTheirSumWithHelpAndType() throws Exception {
        add(Measure.LEDGER_UNPLACED, 3, Map.of("<topic>", "t", "<subtask_index>", "0", "<job_id>", "j"));
        add(Measure.LEDGER_UNPLACED, 4, Map.of("<topic>", "t", "<subtask_index>", "1", "<job_id>", "j"));

        assertThat(scrape())
                .contains(
                        "# HELP fengsui_ledger_unplaced_total " + Measure.LEDGER_UNPLACED.help(),
                        "# TYPE fengsui_ledger_unplaced_total counter",
                        "fengsui_ledger_unplaced_total{topic=\"t\"} 7.0");
    }

    /** Otherwise nothing at all could be read, and what is well would look dead. */
    @Test
    void whenACounterIsImpossible_thenOnlyThatOneIsMissing() throws Exception {
        add(Measure.LEDGER_UNPLACED, -1, Map.of("<topic>", "t"));
        add(Measure.LEDGER_UNPLACED, Double.NaN, Map.of("<topic>", "v"));
        add(Measure.LEDGER_UNPLACED, 4, Map.of("<topic>", "u"));

        assertThat(scrape())
                .contains("fengsui_ledger_unplaced_total{topic=\"u\"} 4.0")
                .doesNotContain("topic=\"t\"", "topic=\"v\"");
    }

    @Test
    void whenSubtasksHaveClocks_thenTheSlowestIsTold() throws Exception {
        add(Measure.STAGE_CLOCK, 20, Map.of("<stage>", "rules"));
        add(Measure.STAGE_CLOCK, 10, Map.of("<stage>", "rules"));

        assertThat(scrape()).contains("fengsui_stage_clock_timestamp_seconds{stage=\"rules\"} 10.0");
    }

    @Test
    void whenASubtaskEnds_thenWhatItCountedStaysAndWhatItHeldGoes() throws Exception {
        Gauge<Double> counter = add(Measure.ROUTE_COPIES, 5, Map.of());
        Gauge<Double> gauge = add(Measure.DEVICES, 7, Map.of());
        reporter.notifyOfRemovedMetric(counter, Measure.ROUTE_COPIES.metric(), new FakeGroup(Map.of()));
        reporter.notifyOfRemovedMetric(gauge, Measure.DEVICES.metric(), new FakeGroup(Map.of()));
        add(Measure.ROUTE_COPIES, 1, Map.of());

        assertThat(scrape()).contains("fengsui_route_copies_total 6.0").doesNotContain("fengsui_devices");
    }

    @Test
    void whenSubtasksSpread_thenTheirBucketsAddUp() throws Exception {
        List<Double> counts = List.of(1.0, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 402.0);
        for (int subtask = 0; subtask < 2; subtask++) {
            Gauge<List<Double>> gauge = () -> counts;
            reporter.notifyOfAddedMetric(gauge, Measure.WARNING_DELAY.metric(), new FakeGroup(Map.of()));
        }

        assertThat(scrape())
                .contains(
                        "# TYPE fengsui_warning_delay_seconds histogram",
                        "fengsui_warning_delay_seconds_bucket{le=\"0.1\"} 2",
                        "fengsui_warning_delay_seconds_bucket{le=\"1.0\"} 6",
                        "fengsui_warning_delay_seconds_bucket{le=\"+Inf\"} 8",
                        "fengsui_warning_delay_seconds_count 8",
                        "fengsui_warning_delay_seconds_sum 804.0");
    }

    @Test
    void whenFlinkMeasures_thenOnlyWhatWasChosenIsToldInOurUnits() throws Exception {
        FakeGroup group = new FakeGroup(Map.of("<task_name>", "Source: records -> devices"));
        Gauge<Long> duration = () -> 1500L;
        Gauge<Long> unknown = () -> -1L;
        Gauge<Long> busy = () -> 250L;
        reporter.notifyOfAddedMetric(duration, "lastCheckpointDuration", group);
        reporter.notifyOfAddedMetric(unknown, "lastCheckpointFullSize", group);
        reporter.notifyOfAddedMetric(busy, "busyTimeMsPerSecond", group);
        reporter.notifyOfAddedMetric(busy, "numBuffersInPool", group);

        assertThat(scrape().lines().filter(line -> !line.startsWith("#")))
                .containsExactlyInAnyOrder(
                        "fengsui_checkpoint_duration_seconds 1.5", "fengsui_task_busy_ratio{task=\"records\"} 0.25");
    }

    @Test
    void whenAMeasuredThingFails_thenAllOthersAreTold() throws Exception {
        Gauge<Double> broken = () -> {
            throw new IllegalStateException("gone");
        };
        reporter.notifyOfAddedMetric(broken, Measure.DEVICES.metric(), new FakeGroup(Map.of()));
        add(Measure.JOURNAL_ROWS, 2, Map.of());

        assertThat(scrape()).contains("fengsui_journal_rows 2.0").doesNotContain("fengsui_devices");
    }

    @Test
    void whenThePortIsTaken_thenItSaysWhichAndWhatToDo() {
        assertThatThrownBy(() -> new PrometheusReporter(HOST, port).open(new MetricConfig()))
                .hasMessageContaining(HOST + ":" + port)
                .hasMessageContaining("choose another port");
    }
}
