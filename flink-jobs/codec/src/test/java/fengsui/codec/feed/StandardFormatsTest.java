package fengsui.codec.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Point;
import fengsui.codec.Intake;
import fengsui.event.HotlineCall;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.event.VideoAlert;
import fengsui.testkit.ProjectFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The samples beside the shipped mappings, field by field; and what others have published of the same formats. */
class StandardFormatsTest {

    private static final long EIGHT = Instant.parse("2026-06-01T00:00:00Z").toEpochMilli();
    private static final Point QUAY = new Point(123.41, 29.61);

    private final Feeds feeds = Feeds.load(ProjectFiles.rules(""), new ArrayList<>());

    @Test
    void whenAnObservationOfSensorThingsIsRead_thenItIsAReadingInOurUnit() {
        SensorReading reading = (SensorReading) only("sensorthings", "sensorthings.json");
        assertThat(reading.eventId()).isEqualTo("obs-90412");
        assertThat(reading.sourceId()).isEqualTo("datastream-17");
        assertThat(reading.header().type()).isEqualTo("reading");
        assertThat(reading.property()).isEqualTo("temperature");
        assertThat(reading.value()).isEqualTo(30.0);
        assertThat(reading.unit()).isEqualTo("°C");
        assertThat(reading.eventTime()).isEqualTo(EIGHT);
        assertThat(reading.header().times().receivedAt()).isEqualTo(EIGHT + 2000);
        assertThat(reading.header().place().point()).isEqualTo(QUAY);
    }

    @Test
    void whenANotificationOfWeatherIsRead_thenEachValueOfEachStationIsAReading() {
        List<SafetyEvent> events = sample("fiware-weather", "fiware-weather.json");
        assertThat(events)
                .extracting(event -> event.sourceId() + " " + event.said())
                .containsExactly(
                        "mast-4 temperature 27.5 °C",
                        "mast-4 humidity 82 %",
                        "mast-4 rain 12.4 mm",
                        "mast-4 wind-speed 9.5 m/s",
                        "urn:ngsi-ld:WeatherObserved:hill-mast-1 pressure 1003.2 hPa");
        assertThat(events).extracting(SafetyEvent::eventTime).containsOnly(EIGHT);
        assertThat(events).extracting(SafetyEvent::eventId).doesNotHaveDuplicates();
        assertThat(events.get(0).eventId()).matches("[0-9a-f]{16}/temperature");
        assertThat(events.get(0).header().place().point()).isEqualTo(QUAY);
        assertThat(events.get(4).header().place().point()).isEqualTo(new Point(123.46, 29.66));
    }

    @Test
    void whenAFlowOfTrafficIsRead_thenItLiesWhereTheRoadBegins() {
        List<SafetyEvent> events = sample("fiware-traffic", "fiware-traffic.json");
        assertThat(events)
                .extracting(SafetyEvent::said)
                .containsExactlyInAnyOrder(
                        "vehicle-count 143", "vehicle-speed 17.5 km/h", "road-occupancy 61 %", "headway 1.8 s");
        assertThat(events)
                .extracting(SafetyEvent::sourceId)
                .containsOnly("urn:ngsi-ld:TrafficFlowObserved:quay-road-west.lane2");
        assertThat(events).extracting(SafetyEvent::eventTime).containsOnly(EIGHT);
        assertThat(events).extracting(event -> event.header().place().point()).containsOnly(QUAY);
    }

    @Test
    void whenAnAlertIsRead_thenWhoRaisedItIsNot() {
        HotlineCall alert = (HotlineCall) only("fiware-alert", "fiware-alert.json");
        assertThat(alert.eventId()).matches("[0-9a-f]{16}");
        assertThat(alert.sourceId()).isEqualTo("fiware-alerts");
        assertThat(alert.header().type()).isEqualTo("alert");
        assertThat(alert.channel()).isEqualTo("app");
        assertThat(alert.category()).isEqualTo("traffic-jam");
        assertThat(alert.keywords()).containsExactly("smoke");
        assertThat(alert.header().trust().reportedPriority()).isEqualTo(2);
        assertThat(alert.ticket()).isEqualTo("urn:ngsi-ld:Alert:2026-0417");
        assertThat(alert.eventTime()).isEqualTo(EIGHT);
        assertThat(alert.header().place().point()).isEqualTo(QUAY);
    }

    @Test
    void whenAStreamOfACameraIsRead_thenOnlyWhatIsSeenIsAnAlert() {
        VideoAlert alert = (VideoAlert) only("onvif", "onvif.xml");
        assertThat(alert.eventId()).matches("[0-9a-f]{16}");
        assertThat(alert.sourceId()).isEqualTo("5f0c7a52-3d1e-4b7e-9a60-2c4d8e1f0a11");
        assertThat(alert.label()).isEqualTo("intrusion");
        assertThat(alert.channel()).isEqualTo("profile-1");
        assertThat(alert.algorithm()).isEqualTo("FieldDetector");
        assertThat(alert.eventTime()).isEqualTo(EIGHT + 5250);
        assertThat(alert.area().grid()).isEqualTo("harbour/quay-road/g01");
        assertThat(alert.area().district()).isEqualTo("harbour");
    }

    @Test
    void whenAnAlarmOfGb28181IsReadInGb18030_thenMethodAndTypeAreItsLabel() {
        VideoAlert alert = (VideoAlert) only("gb28181-alarm", "gb28181-alarm.xml");
        assertThat(alert.eventId()).matches("[0-9a-f]{16}");
        assertThat(alert.header().type()).isEqualTo("alarm");
        assertThat(alert.sourceId()).isEqualTo("33010600001320000017");
        assertThat(alert.label()).isEqualTo("crowd");
        assertThat(alert.header().trust().reportedPriority()).isEqualTo(2);
        assertThat(alert.eventTime()).isEqualTo(EIGHT + 5000);
        assertThat(alert.area().grid()).isEqualTo("harbour/quay-road/g05");
    }

    @Test
    void whenATicketOf12345IsRead_thenNumberAndWordsAreGone() {
        HotlineCall ticket = (HotlineCall) only("hotline-12345", "hotline-12345.json");
        assertThat(ticket.eventId()).matches("[0-9a-f]{16}");
        assertThat(ticket.header().type()).isEqualTo("ticket");
        assertThat(ticket.sourceId()).isEqualTo("12345");
        assertThat(ticket.channel()).isEqualTo("12345");
        assertThat(ticket.ticket()).isEqualTo("FH20260601-000318");
        assertThat(ticket.category()).isEqualTo("gas-smell");
        assertThat(ticket.state()).isEqualTo("accepted");
        assertThat(ticket.keywords()).containsExactly("gas-smell");
        assertThat(ticket.callerToken()).isNull();
        assertThat(ticket.header().trust().reportedPriority()).isEqualTo(2);
        assertThat(ticket.eventTime()).isEqualTo(EIGHT + 10_000);
        assertThat(ticket.header().times().receivedAt()).isEqualTo(EIGHT + 221_000);
        assertThat(ticket.area().grid()).isEqualTo("harbour/quay-road/g05");
    }

    @Test
    void whenAnAlertOfCapIsRead_thenItsDepartmentAndItsWeightAreKept() {
        HotlineCall alert = (HotlineCall) only("cap", "cap.xml");
        assertThat(alert.eventId()).matches("[0-9a-f]{16}");
        assertThat(alert.header().type()).isEqualTo("alert");
        assertThat(alert.sourceId()).isEqualTo("met.fenghai.example");
        assertThat(alert.channel()).isEqualTo("cap");
        assertThat(alert.category()).isEqualTo("rainstorm");
        assertThat(alert.state()).isEqualTo("expected");
        assertThat(alert.header().trust().reportedPriority()).isEqualTo(2);
        assertThat(alert.header().trust().confidence()).isEqualTo(0.8);
        assertThat(alert.eventTime()).isEqualTo(EIGHT);
        assertThat(alert.header().place().point()).isEqualTo(QUAY);
    }

    @Test
    void whenTheSamplesThatFiwareGivesAreRead_thenEachBecomesEvents() {
        assertThat(published("fiware-weather", "fiware/Weather/example.json"))
                .extracting(SafetyEvent::said)
                .containsExactlyInAnyOrder(
                        "temperature 3.3 °C",
                        "humidity 100 %",
                        "rain 0 mm",
                        "pressure 938.9 hPa",
                        "wind-speed 2 m/s",
                        "illuminance 1000 lx",
                        "snow-depth 20 cm");
        assertThat(published("fiware-traffic", "fiware/Transportation/example.json"))
                .extracting(event -> event.header().place().point())
                .hasSize(4)
                .containsOnly(new Point(-4.73735395519672, 41.6538181849672));
        for (String name : List.of("example.json", "example-normalized.json")) {
            SafetyEvent alert =
                    published("fiware-alert", "fiware/Alert/examples/" + name).get(0);
            assertThat(alert.subject()).isEqualTo("traffic-jam");
            assertThat(alert.eventTime())
                    .isEqualTo(Instant.parse("2017-01-02T09:25:55Z").toEpochMilli());
        }
    }

    @Test
    void whenMessagesOfRealCamerasAreRead_thenEachIsAnAlertOrLeftOut() {
        List<String> alerts = new ArrayList<>();
        for (Path file : files("onvif_axis", ".xml")) {
            Intake intake = records("onvif").decode(bytes(file));
            String name = file.getFileName().toString();
            if (name.startsWith("event_instance")) {
                // Descriptions of what a camera could say, not messages.
                assertThat(intake).as(name).isEqualTo(new Intake.Filtered());
            } else {
                assertThat(intake).as(name).isNotInstanceOf(Intake.Rejected.class);
            }
            if (intake instanceof Intake.Decoded decoded) {
                decoded.events().forEach(event -> alerts.add(name + " " + event.subject()));
            }
        }
        assertThat(alerts)
                .containsExactlyInAnyOrder(
                        "object_analytics_any_change.xml object",
                        "pir_change.xml motion",
                        "vmd4_any_change.xml motion",
                        "vmd4_c1p1_change.xml motion",
                        "vmd4_c1p2_change.xml motion");
    }

    @Test
    void whenTheAlarmThatOthersPublishIsRead_thenItIsAnAlarmOfADevice() {
        VideoAlert alert = (VideoAlert) published("gb28181-alarm", "gb28181/alarm_notify_wvp_comment.xml")
                .get(0);
        assertThat(alert.label()).isEqualTo("device-alarm");
        assertThat(alert.header().trust().reportedPriority()).isEqualTo(4);
        assertThat(alert.eventTime())
                .isEqualTo(Instant.parse("2009-12-04T08:23:32Z").toEpochMilli());
    }

    @Test
    void whenTheAlertThatOasisGivesIsRead_thenNothingOfTheVictimIsLeft() {
        HotlineCall alert = (HotlineCall)
                published("cap", "cap/resources/cap_amber_alert_example.xml").get(0);
        assertThat(alert.category()).isEqualTo("rescue");
        assertThat(alert.sourceId()).isEqualTo("CLETS.DOJ.CA.GOV");
        assertThat(alert.toString()).doesNotContainIgnoringCase("doe").doesNotContain("213");
        // A list of alerts with links to them, not an alert.
        assertThat(records("cap").decode(bytes(ProjectFiles.data("cap/resources/nws_atom_feed_example.xml"))))
                .isEqualTo(new Intake.Filtered());
    }

    private SafetyEvent only(String feed, String sample) {
        List<SafetyEvent> events = sample(feed, sample);
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private List<SafetyEvent> sample(String feed, String sample) {
        return events(feed, ProjectFiles.root().resolve("rules/feeds/samples").resolve(sample));
    }

    private List<SafetyEvent> published(String feed, String path) {
        return events(feed, ProjectFiles.data(path));
    }

    private List<SafetyEvent> events(String feed, Path file) {
        Intake intake = records(feed).decode(bytes(file));
        assertThat(intake).as("%s", file).isInstanceOf(Intake.Decoded.class);
        return ((Intake.Decoded) intake).events();
    }

    private Records records(String feed) {
        return new Records(feeds.decoder(), feed, -1);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(ProjectFiles.data(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
