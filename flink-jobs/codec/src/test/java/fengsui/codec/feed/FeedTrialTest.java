package fengsui.codec.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Intake;
import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.testkit.ProjectFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeedTrialTest {

    private final RuleBundle bundle = ProjectFiles.rules("");
    private final Feeds feeds = Feeds.load(bundle, new ArrayList<>());

    @Test
    void whenAnObservationIsTried_thenValueUnitTimeAndAlternativeAreTold() throws IOException {
        TriedRecord record = sample("sensorthings", "sensorthings.json");
        assertThat(record.events().get(0))
                .contains(
                        new TriedField("value", "30.0", "/result", "86.0 °F → °C"),
                        new TriedField("eventId", "obs-90412", "obs-{/@iot.id}", ""),
                        new TriedField(
                                "property",
                                "temperature",
                                "/Datastream/ObservedProperty/name",
                                "slug, lookup observed-properties"),
                        new TriedField(
                                "occurredAt",
                                "2026-06-01T00:00:00Z",
                                "/phenomenonTime (1 of 2)",
                                "match ([^/]+)$, iso"));
        assertThat(record.unread())
                .contains(new UnreadPart("/Datastream/Thing/Locations/0/location/type", "Point"))
                .extracting(UnreadPart::name)
                .doesNotContain("/result", "/Datastream/Thing/Locations/0/location/coordinates/0");
    }

    @Test
    void whenATicketIsTried_thenWhatWasSaidIsNamedAndNotShown() throws IOException {
        TriedRecord record = sample("hotline-12345", "hotline-12345.json");
        assertThat(record.events().get(0))
                .contains(
                        new TriedField("category", "gas-smell", "/诉求分类", "燃气异味 → gas-smell"),
                        new TriedField("area", "harbour/quay-road/g05", "/网格编码", ""),
                        new TriedField("keywords", "gas-smell", "/诉求内容", "flags"));
        assertThat(record.toString()).doesNotContain("楼道");
    }

    @Test
    void whenARowHasManyParts_thenEachEventSaysItsOwn() throws IOException {
        TriedRecord record = sample("fiware-weather", "fiware-weather.json");
        assertThat(record.events()).hasSize(5);
        assertThat(record.leftOut()).containsExactly("/type");
        assertThat(record.events().get(1)).contains(new TriedField("value", "82.0", "/relativeHumidity", "0.82 × 100"));
        assertThat(record.unread())
                .contains(new UnreadPart("/data/*/location/type", "Point"))
                .extracting(UnreadPart::name)
                .doesNotContain("/data/0/temperature");
    }

    @Test
    void whenTwoElementsAreAlike_thenOnlyTheOneThatIsChosenIsRead() throws IOException {
        TriedRecord record = sample("onvif", "onvif.xml");
        assertThat(record.unread())
                .extracting(UnreadPart::name)
                .anyMatch(name -> name.endsWith("/0/Message/Message/Source/SimpleItem/1/Value"))
                .noneMatch(name -> name.endsWith("/0/Message/Message/Source/SimpleItem/0/Value"))
                .noneMatch(name -> name.endsWith("/0/Message/Message/Source/SimpleItem/0/Name"));
    }

    @Test
    void whenPositionsAreShifted_thenTheShiftIsTold() throws IOException {
        String text = Files.readString(samples().resolve("hotline-12345.json"))
                .replaceFirst("\\{", "{\"经度\": 116.4, \"纬度\": 39.9, ");
        assertThat(record("hotline-12345", text).events().get(0))
                .filteredOn(field -> field.name().equals("lon"))
                .extracting(TriedField::done)
                .containsExactly("GCJ-02 → WGS84");
    }

    @Test
    void whenARecordIsRejected_thenWhereTheWayEndedIsTold() {
        TriedRecord record = record("nab", "yesterday,1.5");
        assertThat(record.intake()).isInstanceOf(Intake.Rejected.class);
        assertThat(record.events().get(0))
                .contains(new TriedField("occurredAt", "–", "timestamp", "nothing left by yyyy-MM-dd HH:mm:ss UTC"));
    }

    @Test
    void whenALineRepeatsTheColumns_thenItIsAHeader() {
        assertThat(record("nab", "timestamp,value").header()).isTrue();
        assertThat(record("nab", "2026-06-01 08:00:00,1.5").header()).isFalse();
    }

    @Test
    void whenAColumnIsNeverRead_thenOnlyItsNameIsToldWhereItMayBeAPersons() {
        TriedRecord record = record(
                "montgomery911",
                "40.1,-75.3,Station 1; Zhang San 13912345678,19401,EMS: FALL VICTIM,2016-01-05 14:30:00,NORRISTOWN,MAIN ST,1");
        assertThat(record.unread())
                .containsExactly(
                        new UnreadPart("desc", ""),
                        new UnreadPart("zip", ""),
                        new UnreadPart("addr", ""),
                        new UnreadPart("e", "1"));
    }

    @Test
    void whenIdentitiesStandAnywhere_thenNoneIsTold() {
        Random random = new Random(17);
        for (int i = 0; i < 500; i++) {
            String phone = String.format(Locale.ROOT, "139%08d", random.nextInt(100_000_000));
            String who = "Zhang San" + i;
            String said = String.valueOf(record(
                    "hotline-12345",
                    "{\"诉求内容\":\"" + who + "\",\"x\":\"" + phone + "\",\"y\":\"" + who + "\",\"诉求分类\":\"" + phone
                            + "\",\"来电时间\":\"" + phone + "\",\"工单状态\":\"" + who + "\",\"工单编号\":\"" + phone + "\"}"));
            assertThat(said).contains("诉求内容").doesNotContain(phone).doesNotContain(who);
        }
    }

    @Test
    void whenARecordIsCanonical_thenItsFieldsAreTold() {
        TriedRecord record = record(
                "canonical",
                "{\"eventId\":\"e\",\"kind\":\"sensor\",\"sourceId\":\"s\",\"occurredAt\":1780243200000,"
                        + "\"area\":{\"grid\":\"g\"},\"property\":\"gas\",\"value\":1}");
        assertThat(record.events().get(0)).contains(new TriedField("property", "gas", "", ""));
    }

    @Test
    void whenRowsAreTried_thenThereAreAsManyEventsAsTheDecoderMakes() throws IOException {
        try (Stream<Path> files = Files.list(samples())) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                TriedRecord record = sample(name.substring(0, name.lastIndexOf('.')), name);
                List<?> made = ((Intake.Decoded) record.intake()).events();
                assertThat(record.events()).as(name).hasSameSizeAs(made);
            }
        }
    }

    @Test
    void whenTheExampleOfTheReadmeIsFollowed_thenItMakesTwoEvents() throws IOException {
        String readme = Files.readString(ProjectFiles.root().resolve("rules/feeds/README.md"));
        List<Problem> problems = new ArrayList<>();
        SortedMap<String, String> files = new TreeMap<>(
                Map.of("feeds/gas-meters.yaml", block(readme, "yaml").stripIndent()));
        RuleBundle example = new RuleBundle(files);
        FeedTrial trial = FeedTrial.of(Feeds.load(example, problems), "gas-meters", example)
                .orElseThrow();
        assertThat(problems).isEmpty();
        TriedRecord record = trial.record(block(readme, "json").getBytes(StandardCharsets.UTF_8));
        assertThat(record.events()).hasSize(2);
        assertThat(record.events().get(1))
                .contains(
                        new TriedField("value", "30.0", "/temp", "86 °F → °C"),
                        new TriedField("unit", "°C", "split", "°F → °C"));
        assertThat(record.unread()).containsExactly(new UnreadPart("/inspector", ""), new UnreadPart("/phone", ""));
    }

    /** The first block of {@code language} in a page of Markdown. */
    private static String block(String page, String language) {
        int from = page.indexOf('\n', page.indexOf("```" + language)) + 1;
        return page.substring(from, page.indexOf("```", from));
    }

    private TriedRecord record(String feed, String text) {
        return FeedTrial.of(feeds, feed, bundle).orElseThrow().record(text.getBytes(StandardCharsets.UTF_8));
    }

    private TriedRecord sample(String feed, String file) throws IOException {
        return FeedTrial.of(feeds, feed, bundle)
                .orElseThrow()
                .record(Files.readAllBytes(samples().resolve(file)));
    }

    private static Path samples() {
        return ProjectFiles.root().resolve("rules/feeds/samples");
    }
}
