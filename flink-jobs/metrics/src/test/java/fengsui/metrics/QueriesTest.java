package fengsui.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Board and alerts ask for what there is: a query for a name that nobody gives is quiet for ever. */
class QueriesTest {

    private static final Path DOCKER = Path.of("../../docker");
    private static final String BOARD = "grafana/boards/fengsui.json";
    private static final String ALERTS = "prometheus/alerts.yml";

    private static final Pattern OF_BOARD = Pattern.compile("\"expr\": \"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern OF_ALERTS = Pattern.compile("expr: '((?:[^']|'')*)'");
    private static final Pattern NAME = Pattern.compile("\\bfengsui_[a-z_]+");
    private static final Pattern LABELS = Pattern.compile("by \\(([a-z_, ]+)\\)|\\b([a-z_]+)=~?\"");
    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");

    private static final Map<String, Described> KNOWN =
            Names.all().stream().collect(Collectors.toMap(Described::metric, Function.identity()));

    @Test
    void whenTheBoardAsks_thenForMeasuresThatThereAre() throws IOException {
        List<String> queries =
                queries(BOARD, OF_BOARD).map(QueriesTest::unescaped).toList();

        assertThat(queries).hasSizeGreaterThan(40).allSatisfy(QueriesTest::mustBeKnown);
    }

    @Test
    void whenAnAlertAsks_thenForMeasuresThatThereAre() throws IOException {
        List<String> queries = queries(ALERTS, OF_ALERTS).toList();

        assertThat(queries).hasSize(alerts().size()).allSatisfy(QueriesTest::mustBeKnown);
    }

    @Test
    void whenSomethingIsMeasured_thenTheBoardShowsItOrItIsToldWhyNot() throws IOException {
        Set<String> shown = queries(BOARD, OF_BOARD)
                .flatMap(query -> NAME.matcher(query).results())
                .map(MatchResult::group)
                .map(QueriesTest::family)
                .collect(Collectors.toSet());
        Set<String> missing = new HashSet<>(KNOWN.keySet());
        missing.removeAll(shown);

        // Of use where one of those shown asks a question; the board would grow too long.
        assertThat(missing)
                .containsExactlyInAnyOrder(
                        "fengsui_route_events_total",
                        "fengsui_route_copies_total",
                        "fengsui_rules_scores_total",
                        "fengsui_scoring_areas",
                        "fengsui_scores_total",
                        "fengsui_rules_waiting_limit_events",
                        "fengsui_shadow_engines_limit",
                        "fengsui_checkpoints_completed_total",
                        "fengsui_job_running_seconds",
                        "fengsui_taskmanagers");
    }

    @Test
    void whenAnAlertIsThere_thenItSaysHowGraveWhatAndWhatToDo() throws IOException {
        String text = Files.readString(DOCKER.resolve(ALERTS));
        for (String said : List.of("severity: (critical|warning)", "summary: '", "summary_zh: '", "runbook: '")) {
            assertThat(Pattern.compile(said).matcher(text).results().count())
                    .as(said)
                    .isEqualTo(alerts().size());
        }
    }

    @Test
    void whenAnAlertIsThere_thenItIsTestedSilentAndFiring() throws IOException {
        String tests = Files.readString(DOCKER.resolve("prometheus/alerts.test.yml"));
        assertThat(alerts()).allSatisfy(alert -> {
            String at = "alertname: " + alert + "\n +eval_time: \\w+\n +exp_alerts:";
            assertThat(tests).containsPattern(at + " \\[]").containsPattern(at + "\n");
        });
    }

    private static List<String> alerts() throws IOException {
        return queries(ALERTS, ALERT).toList();
    }

    private static Stream<String> queries(String file, Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(DOCKER.resolve(file))).results().map(found -> found.group(1));
    }

    private static String unescaped(String json) {
        return json.replace("\\\"", "\"");
    }

    private static void mustBeKnown(String query) {
        Set<String> names = NAME.matcher(query)
                .results()
                .map(MatchResult::group)
                .map(QueriesTest::family)
                .collect(Collectors.toSet());
        assertThat(KNOWN.keySet()).as(query).containsAll(names);
        assertThat(query).containsPattern("fengsui_|up\\{");
        Set<String> labels = new HashSet<>(Set.of("job", "instance"));
        for (Described asked : Names.all()) {
            if (names.contains(asked.metric())) {
                labels.addAll(asked.labels());
                if (asked.kind() == Kind.HISTOGRAM) {
                    labels.add("le");
                }
            }
        }
        assertThat(labels).as(query).containsAll(labels(query));
    }

    private static Set<String> labels(String query) {
        return LABELS.matcher(query)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .flatMap(list -> Stream.of(list.split(", *", -1)))
                .collect(Collectors.toSet());
    }

    /** A histogram has three. */
    private static String family(String name) {
        String family = name.replaceFirst("_(bucket|count|sum)$", "");
        return KNOWN.containsKey(name) ? name : family;
    }
}
