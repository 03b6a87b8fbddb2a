package fengsui.cli.rules.explain;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.cli.Shell;
import fengsui.cli.console.ExitCode;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.embed.OwnBroker;
import fengsui.cli.history.HistoryEvents;
import fengsui.cli.live.LiveJob;
import fengsui.cli.screen.Columns;
import fengsui.cli.screen.Language;
import fengsui.cli.screen.Palette;
import fengsui.cli.screen.RulePage;
import fengsui.cli.sim.CityDay;
import fengsui.codec.CanonicalEventJson;
import fengsui.codec.RawRecord;
import fengsui.codec.RuleBundle;
import fengsui.codec.WarningContext;
import fengsui.codec.WarningJson;
import fengsui.codec.WarningView;
import fengsui.event.EventKind;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.order.ModeOrder;
import fengsui.order.Orders;
import fengsui.order.Silence;
import fengsui.rule.Rule;
import fengsui.rule.RuleFiles;
import fengsui.rule.RuleSet;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.explain.RuleCard;
import fengsui.rule.rehearsal.Rehearsal;
import fengsui.topics.Broker;
import fengsui.topics.OrderTopic;
import fengsui.topics.TopicWriter.Outgoing;
import fengsui.warning.Warning;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped rules explained, over the first hour of the made-up city and over records in Kafka. */
class RulesExplainTest {

    private static final Path FOLDER = Path.of("../../rules");
    private static final RuleBundle BUNDLE = RuleFiles.read(FOLDER);
    private static final RuleSet RULES = RuleSetLoader.load(BUNDLE).ruleSet();
    private static final int WIDTH = 100;
    private static final Instant EIGHT = Instant.parse("2026-06-01T08:00:00Z");

    @TempDir
    private Path folder;

    private final Shell shell = new Shell();

    @Test
    void whenAShippedRuleIsExplained_thenInWordsThatFitTheScreen() {
        for (Rule rule : RULES.rules()) {
            RuleCard card = RuleCard.of(BUNDLE, RULES, rule.id()).orElseThrow();
            for (Language language : Language.values()) {
                List<String> page = new RulePage(Palette.PLAIN, language).lines(card, Optional.empty());
                assertThat(String.join("\n", page))
                        .contains(rule.id(), rule.ref().digest(), rule.ref().owner());
                assertThat(page).as(rule.id()).allMatch(line -> Columns.width(line) <= WIDTH);
            }
        }
    }

    @Test
    void whenARuleIsExplainedInChinese_thenItIs() {
        assertThat(shell.run("rules", "explain", "gas/leak", "--rules=" + FOLDER, "--lang=zh"))
                .as(shell.err())
                .isZero();
        assertThat(shell.out()).contains("何时触发", "同一设备连续 3 条", "可能的误报");
    }

    @Test
    void whenNoSuchRuleOrPlaceOrTimeIsThere_thenOneLineSaysWhatWasExpected() {
        assertThat(shell.run("rules", "explain", "gas/leek", "--rules=" + FOLDER))
                .isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("gas/leek", "did you mean 'gas/leak'");
        assertThat(shell.run("rules", "why-not", "gas/leak", "--area=x", "--at=noon", "--rules=" + FOLDER))
                .isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("--at noon", "2026-06-01T08:49:14+08:00");
    }

    @Test
    void whenAWarningOfTheCityIsExplained_thenEachEventSaysWhatItDidAndTheTextIsTheSameEachTime() throws IOException {
        List<SafetyEvent> events = CityDay.of(4).events(Duration.ofMinutes(20)).toList();
        Path history = write(
                "city.jsonl", events.stream().map(CanonicalEventJson::write).toList());
        List<byte[]> records = records(events);
        Path warnings = write("warnings.jsonl", records);
        WarningView gas = WarningJson.read(records.get(0));

        String page = explained(gas.incidentId() + "#1", warnings, history);

        assertThat(page).isEqualTo(explained(gas.incidentId() + "#1", warnings, history));
        assertThat(page)
                .contains(gas.incidentId() + ".1", "would not have fired", "with it the rule fired")
                .contains("What happened, in order", "(taxonomy.yaml)")
                .doesNotContain("could not be read again");
        gas.evidence().forEach(seen -> assertThat(page).contains(seen.said()));
    }

    private String explained(String warning, Path warnings, Path history) {
        Shell one = new Shell();
        assertThat(one.run(
                        "rules",
                        "explain",
                        warning,
                        "--warnings=" + warnings,
                        "--feed=canonical=" + history,
                        "--rules=" + FOLDER))
                .as(one.err())
                .isZero();
        return one.out();
    }

    @Test
    void whenAWarningIsOnATopic_thenItsEvidenceIsReadAgainFromItsPlaces() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = OwnBroker.of(kafka);
            LiveJob.createTopics(broker);
            List<Outgoing> leak = new ArrayList<>();
            leak.add(LiveJob.reading("g2", 3, EIGHT.minusSeconds(60))
                    .at(EIGHT.minusSeconds(60).toEpochMilli()));
            LiveJob.leak("g1", EIGHT).forEach(reading -> leak.add(reading.at(EIGHT.toEpochMilli())));
            LiveJob.write(broker, leak);
            List<byte[]> records = records(decoded(leak));
            LiveJob.write(
                    broker,
                    records.stream()
                            .map(record -> Outgoing.of(LiveJob.TOPICS.warnings(), null, record))
                            .toList());

            assertThat(shell.run(
                            "rules",
                            "explain",
                            "gas-leak.grid:g1.20260601T080000000Z",
                            "--rules=" + FOLDER,
                            "--bootstrap=" + kafka.bootstrap()))
                    .as(shell.err())
                    .isZero();
            assertThat(shell.out())
                    .contains("limit is 20 %LEL: it would not have fired with one above 38 %LEL")
                    .doesNotContain("could not be read again");

            assertThat(shell.run(
                            "rules",
                            "why-not",
                            "gas/leak",
                            "--area=grid:g1",
                            "--at=2026-06-01T07:59:59.500",
                            "--rules=" + FOLDER,
                            "--bootstrap=" + kafka.bootstrap()))
                    .as(shell.err())
                    .isZero();
            assertThat(shell.out()).contains("sensor gas: 2 from here, 1 from elsewhere", "2 of 2; highest 39");
        }
    }

    @Test
    void whenASilenceWasOrdered_thenWhyNotSaysWhoHeldItBackAndUntilWhen() throws IOException {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = OwnBroker.of(kafka);
            LiveJob.createTopics(broker);
            List<Outgoing> leak = new ArrayList<>();
            LiveJob.leak("g1", EIGHT).forEach(reading -> leak.add(reading.at(EIGHT.toEpochMilli())));
            LiveJob.write(broker, leak);
            Area district = new Area(Level.DISTRICT, "d1");
            long eight = EIGHT.toEpochMilli();
            new OrderTopic(broker, LiveJob.TOPICS)
                    .give(new Silence(
                            district, "gas-leak", false, eight - 60_000, eight + 60_000, "duty office", "pipe works"));

            assertThat(whyNot("--area=grid:g1", "--at=2026-06-01T08:00:30", "--bootstrap=" + kafka.bootstrap()))
                    .contains("first at 08:00:00")
                    .contains("held back by a silence of gas-leak in district:d1, ordered by duty office: pipe works")
                    .contains("until 2026-06-01 08:01:00", "red ones are told all the same")
                    .doesNotContain("Where no warning was seen");

            List<byte[]> records = records(decoded(leak));
            LiveJob.write(
                    broker,
                    records.stream()
                            .map(record -> Outgoing.of(LiveJob.TOPICS.warnings(), null, record))
                            .toList());
            assertThat(whyNot(
                            "--area=grid:g1",
                            "--at=2026-06-01T08:00:30",
                            "--lang=zh",
                            "--bootstrap=" + kafka.bootstrap()))
                    .contains("被静默拦下", "已有预警：gas-leak.grid:g1.20260601T080000000Z");
        }
    }

    private String whyNot(String... more) {
        List<String> line = new ArrayList<>(List.of("rules", "why-not", "gas/leak", "--rules=" + FOLDER));
        line.addAll(List.of(more));
        Shell one = new Shell();
        assertThat(one.run(line.toArray(String[]::new))).as(one.err()).isZero();
        return one.out();
    }

    @Test
    void whenASurgeWasOrdered_thenItsWarningIsExplainedByTheLimitThatHeldThen() throws IOException {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = OwnBroker.of(kafka);
            LiveJob.createTopics(broker);
            List<Outgoing> crowd = new ArrayList<>();
            for (double value : new double[] {2.6, 3.1, 3.4}) {
                Instant time = EIGHT.minusSeconds(180 - 60L * crowd.size());
                crowd.add(density(value, time).at(time.toEpochMilli()));
            }
            LiveJob.write(broker, crowd);
            long eight = EIGHT.toEpochMilli();
            ModeOrder surge = new ModeOrder(
                    "surge", new Area(Level.DISTRICT, "d1"), eight - 3_600_000, eight + 1, "duty office", "fair");
            List<byte[]> records = records(RULES.under(new Orders(List.of(surge), List.of())), decoded(crowd));
            assertThat(records(decoded(crowd))).as("too few for any other day").isEmpty();
            LiveJob.write(
                    broker,
                    records.stream()
                            .map(record -> Outgoing.of(LiveJob.TOPICS.warnings(), null, record))
                            .toList());
            new OrderTopic(broker, LiveJob.TOPICS).give(surge);
            String incident = WarningJson.read(records.get(0)).incidentId();

            assertThat(shell.run(
                            "rules",
                            "explain",
                            incident + "#1",
                            "--rules=" + FOLDER,
                            "--bootstrap=" + kafka.bootstrap()))
                    .as(shell.err())
                    .isZero();
            assertThat(shell.out())
                    .contains("Why crowd/density fired", "limit is 3")
                    .contains("ordered for its place then: surge")
                    .contains("surge in district:d1, ordered by duty office: fair")
                    .doesNotContain("it does not fire");
        }
    }

    private static Outgoing density(double value, Instant time) {
        String json = "{\"eventId\":\"crowd-%1$s\",\"kind\":\"sensor\",\"sourceId\":\"crowd-1\",".formatted(time)
                + "\"property\":\"crowd-density\",\"value\":%s,\"unit\":\"persons/m²\",\"occurredAt\":\"%s\","
                        .formatted(value, time)
                + "\"area\":{\"grid\":\"g1\",\"street\":\"s1\",\"district\":\"d1\",\"city\":\"c\"}}";
        return Outgoing.of(LiveJob.TOPICS.input(EventKind.SENSOR), "crowd-1", json.getBytes(StandardCharsets.UTF_8))
                .in(0);
    }

    /** As the job would decode them where they stand. */
    private static List<SafetyEvent> decoded(List<Outgoing> written) {
        List<RawRecord> records = new ArrayList<>();
        for (Outgoing one : written) {
            Position position = new Position(LiveJob.TOPICS.input(EventKind.SENSOR), 0, records.size());
            records.add(new RawRecord(position, EIGHT.toEpochMilli(), null, one.value()));
        }
        return HistoryEvents.of(RULES.feeds(), records).events();
    }

    private static List<byte[]> records(List<SafetyEvent> events) {
        return records(RULES, events);
    }

    private static List<byte[]> records(RuleSet rules, List<SafetyEvent> events) {
        List<byte[]> records = new ArrayList<>();
        for (Warning warning : Rehearsal.run(rules, events)) {
            records.add(WarningJson.write(warning, new WarningContext("test", "Test")));
        }
        return records;
    }

    private Path write(String name, List<byte[]> lines) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            all.writeBytes(line);
            all.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
        }
        return Files.write(folder.resolve(name), all.toByteArray());
    }

    @Test
    void whenARuleDidNotFire_thenThePageSaysHowFarItGotAndWhatAloneWouldHaveDone() throws IOException {
        List<SafetyEvent> events = decoded(List.of(
                LiveJob.reading("g1", 21, EIGHT),
                LiveJob.reading("g1", 18, EIGHT.plusSeconds(30)),
                LiveJob.reading("g1", 22, EIGHT.plusSeconds(60))));
        Path history = write(
                "calm.jsonl", events.stream().map(CanonicalEventJson::write).toList());

        for (String area : List.of("g1", "grid:g1")) {
            Shell one = new Shell();
            assertThat(one.run(
                            "rules",
                            "why-not",
                            "gas/leak",
                            "--area=" + area,
                            "--at=2026-06-01T16:01:00",
                            "--zone=+08:00",
                            "--feed=canonical=" + history,
                            "--rules=" + FOLDER))
                    .as(one.err())
                    .isZero();
            assertThat(one.out())
                    .contains("sensor gas: 3 from here, 0 from elsewhere")
                    .contains("2 of 3; highest 22")
                    .contains("limit 18 %LEL instead of 20 %LEL: it would have fired at 16:01:00");
            assertThat(one.out().lines()).allMatch(line -> Columns.width(line) <= WIDTH);
        }
    }
}
