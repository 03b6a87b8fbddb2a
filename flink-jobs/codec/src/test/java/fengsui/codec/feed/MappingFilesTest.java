package fengsui.codec.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Intake;
import fengsui.codec.Problem;
import fengsui.codec.RejectReason;
import fengsui.codec.RuleBundle;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.event.VideoAlert;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingFilesTest {

    static final String METERS = """
            title: {zh: 水位, en: Water levels}
            owner: water-bureau
            kind: sensor
            topic: sensor
            format: json
            clock: {basis: received, max_skew: 1 h}
            blanks: ["-"]
            leave_out:
              - {pointer: /test, is: "true"}
              - {pointer: /station, missing: true}
            split: {array: /readings}
            fields:
              eventId: {template: '{/station}-{/seq}'}
              type: {constant: level}
              sourceId: {pointer: /station}
              occurredAt: {pointer: /at, time: epoch-seconds}
              property: {constant: water-level}
              value: [{pointer: /level}, {pointer: /value/now}]
              unit: {pointer: /u, values: {cm: cm, CM: cm, else: m}}
            place:
              grid: {pointer: /station, match: '^([a-z0-9]+)'}
            purpose: {zh: 防汛, en: floods}
            retention: operational
            """;

    static final String CAMERAS = """
            title: {zh: 摄像机, en: Cameras}
            owner: traffic-police
            kind: video
            topic: video
            format: json
            fields:
              eventId: {digest: row}
              sourceId: {pointer: /dev}
              occurredAt: {pointer: /t, time: "dd.MM.yyyy HH:mm:ss XXX"}
              label: {pointer: /what, values: {Rauch: smoke}}
              confidence: {pointer: /c}
            place:
              lon: {pointer: /p/0}
              lat: {pointer: /p/1}
              city: {constant: harbour-city}
            purpose: {zh: 交通, en: traffic}
            retention: transient
            """;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void whenADocumentHoldsAnArray_thenEachElementIsAnEvent() {
        Records meters = records("meters", METERS);
        List<SafetyEvent> events = meters.events("""
                {"readings":[
                  {"station":"q1-a","seq":1,"at":1780243200,"level":20.5,"u":"CM"},
                  {"station":"q2","seq":2,"at":"1780243260","level":"-","value":{"now":"7"},"u":"?"},
                  {"station":"q3","seq":3,"at":1780243260,"test":true},
                  {"seq":3,"at":1780243260}]}
                """);
        assertThat(events).extracting(SafetyEvent::eventId).containsExactly("q1-a-1", "q2-2");
        assertThat(events).extracting(event -> ((SensorReading) event).value()).containsExactly(20.5, 7.0);
        assertThat(events).extracting(event -> ((SensorReading) event).unit()).containsExactly("cm", "m");
        assertThat(events).extracting(event -> event.area().grid()).containsExactly("q1", "q2");
        assertThat(events).extracting(event -> event.area().city()).containsExactly("city", "city");
    }

    @Test
    void whenTheClockIsThatOfReceipt_thenEventTimeIsTheRecords() {
        SafetyEvent event = records("meters", METERS)
                .event("{\"readings\":[{\"station\":\"q1\",\"seq\":1,\"at\":1780243200,\"level\":1}]}");
        assertThat(event.header().times().occurredAt()).isEqualTo(1_780_243_200_000L);
        assertThat(event.eventTime()).isEqualTo(1_780_243_500_000L);
    }

    @Test
    void whenTheArrayIsEmptyOrMissing_thenTheDocumentIsFiltered() {
        Records meters = records("meters", METERS);
        assertThat(meters.decode("{\"readings\":[]}")).isEqualTo(new Intake.Filtered());
        assertThat(meters.decode("{}")).isEqualTo(new Intake.Filtered());
    }

    @Test
    void whenOneElementIsBad_thenTheDocumentIsRejected() {
        assertThat(records("meters", METERS)
                        .rejected("{\"readings\":[{\"station\":\"q1\",\"seq\":1,\"at\":1780243200,\"level\":1},"
                                + "{\"station\":\"q2\",\"seq\":2,\"at\":\"soon\",\"level\":1}]}"))
                .isEqualTo(RejectReason.BAD_TIME);
    }

    @Test
    void whenAVideoFeedIsMapped_thenTheAlertHasItsFields() {
        VideoAlert alert = (VideoAlert)
                records("cameras", CAMERAS)
                        .event(
                                "{\"dev\":\"c7\",\"t\":\"01.06.2026 00:00:00 +08:00\",\"what\":\"Rauch\",\"c\":0.5,\"p\":[116.4,39.9]}");
        assertThat(alert.label()).isEqualTo("smoke");
        assertThat(alert.eventTime()).isEqualTo(1_780_243_200_000L);
        assertThat(alert.header().trust().confidence()).isEqualTo(0.5);
        assertThat(alert.area().city()).isEqualTo("harbour-city");
    }

    @Test
    void whenAWordIsInNoTable_thenTheFieldIsMissing() {
        assertThat(records("cameras", CAMERAS)
                        .rejected(
                                "{\"dev\":\"c7\",\"t\":\"01.06.2026 00:00:00 +08:00\",\"what\":\"Katze\",\"p\":[1,2]}"))
                .isEqualTo(RejectReason.MISSING_FIELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{", "{}{}", "{\"a\":1,\"a\":2}", "<x/>", "{\"a\":NaN}"})
    void whenADocumentIsNotOneObject_thenItIsMalformed(String text) {
        assertThat(records("meters", METERS).rejected(text)).isEqualTo(RejectReason.MALFORMED);
    }

    @Test
    void whenADocumentIsTooDeep_thenItIsTooLarge() {
        assertThat(records("meters", METERS).rejected("{\"a\":" + "[".repeat(5000)))
                .isEqualTo(RejectReason.TOO_LARGE);
    }

    @Test
    void whenAFeedIsCanonical_thenItsFileSaysOnlyClockAndCity() {
        Records gas = records("gas", """
                title: {zh: 燃气, en: Gas}
                owner: gas-company
                topic: sensor
                format: canonical
                city: harbour-city
                clock: {lateness: 30 min}
                purpose: {zh: 燃气, en: leaks}
                retention: operational
                """);
        SafetyEvent event =
                gas.event("{\"eventId\":\"e\",\"kind\":\"sensor\",\"sourceId\":\"s\",\"occurredAt\":1780243200000,"
                        + "\"area\":{\"grid\":\"g\"},\"property\":\"gas\",\"value\":1}");
        assertThat(event.area().city()).isEqualTo("harbour-city");
        assertThat(event.header().origin().feed()).isEqualTo("gas");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "title: {zh: 水位, en: Water levels}|title: Water|feeds/meters.yaml:1:8 FEED-TYPE 'title' is 'Water', expected keys with values",
                "kind: sensor|kind: senser|feeds/meters.yaml:3:7 FEED-VALUE 'kind' is 'senser', expected one of sensor, video, hotline; did you mean 'sensor'?",
                "format: json|format: yaml|feeds/meters.yaml:5:9 FEED-VALUE 'format' is 'yaml', expected one of json, json-lines, csv, xml, canonical",
                "max_skew|max_skev|feeds/meters.yaml:6:26 FEED-KEY 'max_skev' is not known here; did you mean 'max_skew'?",
                "max_skew: 1 h|max_skew: 8 d|feeds/meters.yaml:6:36 FEED-VALUE 'max_skew' is too long, expected at most 7 d",
                "time: epoch-seconds|time: 'yyyy-bb'|feeds/meters.yaml:16:36 FEED-VALUE 'time' is 'yyyy-bb', expected one of iso, epoch-millis, epoch-seconds, or a pattern such as yyyy-MM-dd HH:mm:ss",
                "time: epoch-seconds|time: yyyy-MM-dd|feeds/meters.yaml:16:36 FEED-ZONE 'time' gives local times; add 'zone: Asia/Shanghai' or the zone they are in",
                "time: epoch-seconds|time: yyyy-MM-dd, zone: Mars|feeds/meters.yaml:16:54 FEED-VALUE 'zone' is no time zone, expected one such as Asia/Shanghai",
                "property: {constant: water-level}|prop: {constant: water-level}|feeds/meters.yaml:13:3 FEED-MISSING 'property' is missing; say how it is found",
                "{constant: water-level}|{constant: water level}|feeds/meters.yaml:17:13 FEED-VALUE 'property' is 'water level'; property: expected one word of at most 64 ASCII characters, no number of a person",
                "match: '^([a-z0-9]+)'|match: '^[a-z0-9]+'|feeds/meters.yaml:21:36 FEED-VALUE 'match' has 0 groups, expected one (…) around what is wanted; (?:…) does not count",
                "match: '^([a-z0-9]+)'|match: '(?=x)(y)'|feeds/meters.yaml:21:36 FEED-VALUE 'match' is no regular expression of RE2: invalid or unsupported Perl syntax",
                "{pointer: /test, is: \"true\"}|{pointer: /test}|feeds/meters.yaml:9:5 FEED-MISSING no condition; add 'is: value' or 'missing: true'",
                "sourceId: {pointer: /station}|sourceId: {pointer: station}|feeds/meters.yaml:15:23 FEED-VALUE 'pointer' names 'station', expected a path such as /properties/mag or /Item[Name=state]/Value",
                "sourceId: {pointer: /station}|sourceId: {pointer: /station, constant: x}|feeds/meters.yaml:15:13 FEED-SOURCE found 2 sources, expected one of pointer, constant, template, digest",
                "sourceId: {pointer: /station}|sourceId: {column: station}|feeds/meters.yaml:15:13 FEED-SOURCE found 0 sources, expected one of pointer, constant, template, digest",
                "{/station}-{/seq}|{/station|feeds/meters.yaml:13:23 FEED-VALUE 'template' has a '{' without its '}'",
                "grid: {|lon: {|feeds/meters.yaml:21:8 FEED-MISSING 'lon' stands alone; give both lon and lat",
            })
    void whenAMappingIsWrong_thenPlaceReasonAndMendAreSaid(String good, String bad, String problem) {
        assertThat(METERS).contains(good);
        Feeds feeds = load("meters", METERS.replace(good, bad));
        assertThat(problems).extracting(Problem::toString).contains(problem);
        assertThat(feeds.names()).containsExactly("canonical");
    }

    @ParameterizedTest
    @CsvSource({
        "format: json,format: jsn",
        "format: json,format: yaml",
        "kind: sensor,kind: senser",
        "time: epoch-seconds,time: epoch-secnds",
        "sourceId: {pointer: /station},sourceId: {constant: ''}",
        "value: [{pointer: /level},value: [{}"
    })
    void whenThereIsOneMistake_thenItIsToldOnce(String good, String bad) {
        assertThat(METERS).contains(good);
        load("meters", METERS.replace(good, bad));
        assertThat(problems).hasSize(1);
    }

    @Test
    void whenAColumnIsMisspelt_thenTheNearestIsNamed() {
        String csv = METERS.replace("format: json", "format: csv\ncolumns: [station, seq]")
                .replace("split: {array: /readings}\n", "")
                .replaceAll("pointer: /station", "column: statoin");
        load("meters", csv);
        assertThat(problems)
                .extracting(Problem::toString)
                .contains(
                        "feeds/meters.yaml:15:22 FEED-COLUMN 'column' names the column 'statoin', which 'columns' does"
                                + " not list; did you mean 'station'?");
    }

    @Test
    void whenSeveralFilesAreWrong_thenTheSoundOnesAreStillRead() {
        Map<String, String> files = Map.of(
                "feeds/a.yaml",
                "x",
                "feeds/canonical.yaml",
                CAMERAS,
                "feeds/cameras.yaml",
                CAMERAS,
                "fire/x.yaml",
                "no feed");
        Feeds feeds = Feeds.load(new RuleBundle(new TreeMap<>(files)), problems);
        assertThat(feeds.names()).containsExactly("cameras", "canonical");
        assertThat(problems).extracting(Problem::file).containsExactly("feeds/a.yaml", "feeds/canonical.yaml");
    }

    private Records records(String name, String text) {
        Feeds feeds = load(name, text);
        assertThat(problems).isEmpty();
        return new Records(feeds.decoder(), name, 1_780_243_500_000L);
    }

    private Feeds load(String name, String text) {
        return Feeds.load(new RuleBundle(new TreeMap<>(Map.of("feeds/" + name + ".yaml", text))), problems);
    }
}
