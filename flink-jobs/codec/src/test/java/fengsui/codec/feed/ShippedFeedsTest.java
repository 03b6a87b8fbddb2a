package fengsui.codec.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.AreaChain;
import fengsui.area.GridCells;
import fengsui.area.Point;
import fengsui.codec.Intake;
import fengsui.codec.Problem;
import fengsui.codec.RawRecord;
import fengsui.codec.RecordDecoder;
import fengsui.codec.RejectReason;
import fengsui.event.HotlineCall;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.testkit.ProjectFiles;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedFeedsTest {

    private static final String CALL =
            "40.15,-75.35,SOME ST & OTHER AVE;  LOWER MERION; 2016-01-05 @ 14:30:00;,19401,Traffic: VEHICLE ACCIDENT -,"
                    + "2016-01-05 14:30:00,LOWER MERION,SOME ST & OTHER AVE,1";
    private static final String AIR = "1,2013,3,1,0,4,8.5,NA,7,300,77,-0.7,1023,-18.8,0,NNW,4.4,Dongsi";

    private final Feeds feeds = shipped();
    private final Records calls = new Records(feeds.decoder(), "montgomery911", -1);
    private final Records air = new Records(feeds.decoder(), "beijing-air", -1);

    @Test
    void whenTheShippedMappingsAreLoaded_thenNothingIsWrongWithThem() {
        assertThat(feeds.names())
                .contains("beijing-air", "canonical", "montgomery911", "montgomery911-arrivals", "nab");
        assertThat(feeds.topic("montgomery911")).hasValue("hotline");
        assertThat(feeds.topic("canonical")).isEmpty();
        assertThat(feeds.clock("montgomery911"))
                .isEqualTo(new FeedClock(FeedClock.Basis.OCCURRED, 1_000, 3_600_000, 300_000));
        assertThat(feeds.clock("beijing-air")).isEqualTo(FeedClock.DEFAULT);
    }

    @Test
    void whenACallIsRead_thenEveryFieldIsAsTheMappingSays() {
        HotlineCall call = (HotlineCall) calls.event(CALL);
        long time = Instant.parse("2016-01-05T19:30:00Z").toEpochMilli();
        assertThat(call.eventId()).matches("[0-9a-f]{16}");
        assertThat(call.header().type()).isEqualTo("call");
        assertThat(call.header().origin().feed()).isEqualTo("montgomery911");
        assertThat(call.header().origin().position()).isEqualTo(Records.POSITION);
        assertThat(call.sourceId()).isEqualTo("traffic");
        assertThat(call.channel()).isEqualTo("911");
        assertThat(call.category()).isEqualTo("vehicle-accident");
        assertThat(call.eventTime()).isEqualTo(time);
        assertThat(call.header().times().receivedAt()).isEqualTo(time);
        assertThat(call.header().place().point()).isEqualTo(new Point(-75.35, 40.15));
        assertThat(call.area())
                .isEqualTo(new AreaChain(
                        GridCells.codeOf(new Point(-75.35, 40.15)),
                        "lower-merion",
                        "lower-merion",
                        "montgomery",
                        "montgomery"));
        assertThat(call.callerToken()).isNull();
        assertThat(call.keywords()).isEmpty();
    }

    @Test
    void whenTheRecordHasATime_thenThatIsWhenTheCallWasReceived() {
        long received = Instant.parse("2016-01-05T19:33:31Z").toEpochMilli();
        SafetyEvent call = new Records(feeds.decoder(), "montgomery911", received).event(CALL);
        assertThat(call.header().times().receivedAt()).isEqualTo(received);
        assertThat(call.eventTime()).isEqualTo(received - 211_000);
    }

    @Test
    void whenARowIsRepeated_thenTheIdIsTheSame_andWhenAnythingDiffersItIsNot() {
        String id = calls.event(CALL).eventId();
        assertThat(calls.event(CALL + "\r\n").eventId()).isEqualTo(id);
        assertThat(calls.event(CALL.replace("19401", "\"19401\"")).eventId()).isEqualTo(id);
        assertThat(calls.event(CALL.replace("19401", "19402")).eventId()).isNotEqualTo(id);
        assertThat(calls.event(CALL.replace("19401,T", ",T")).eventId()).isNotEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMS: GAS-ODOR/LEAK|ems|gas-odor-leak",
                "Fire: S/B AT HELICOPTER LANDING|fire|s-b-at-helicopter-landing",
                "Traffic: DEBRIS/FLUIDS ON HIGHWAY -|traffic|debris-fluids-on-highway",
                "Fire: RESCUE - WATER|fire|rescue-water",
            })
    void whenATitleIsRead_thenAgencyAndSubjectAreApart(String title, String agency, String category) {
        HotlineCall call = (HotlineCall) calls.event(CALL.replace("Traffic: VEHICLE ACCIDENT -", title));
        assertThat(call.sourceId()).isEqualTo(agency);
        assertThat(call.category()).isEqualTo(category);
    }

    @Test
    void whenTheTownshipIsMissing_thenTheStreetIsTheCounty() {
        SafetyEvent call = calls.event(CALL.replace(",LOWER MERION,", ",,"));
        assertThat(call.area().street()).isEqualTo("montgomery");
    }

    @Test
    void whenTheClockIsSetForward_thenATimeThatNeverWasIsStillRead() {
        SafetyEvent call = calls.event(CALL.replace("2016-01-05 14:30:00,", "2016-03-13 02:30:00,"));
        assertThat(call.eventTime())
                .isEqualTo(Instant.parse("2016-03-13T07:30:00Z").toEpochMilli());
    }

    @Test
    void whenItIsTheHeader_thenItIsFiltered() {
        assertThat(calls.decode("lat,lng,desc,zip,title,timeStamp,twp,addr,e")).isEqualTo(new Intake.Filtered());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40.15,-75.35,|140.15,-75.35,|BAD_PLACE",
                "40.15,-75.35,|NaN,-75.35,|BAD_VALUE",
                "40.15,-75.35,|0x1p3,-75.35,|BAD_VALUE",
                "40.15,-75.35,|1e400,-75.35,|BAD_VALUE",
                "40.15,-75.35,|,-75.35,|MISSING_FIELD",
                "2016-01-05 14:30:00,|2016-02-30 14:30:00,|BAD_TIME",
                "2016-01-05 14:30:00,|05/01/2016,|BAD_TIME",
                "2016-01-05 14:30:00,|,|MISSING_FIELD",
                "Traffic: VEHICLE ACCIDENT -|VEHICLE ACCIDENT|MISSING_FIELD",
                "Traffic: VEHICLE ACCIDENT -|EMS: Call John Doe on 555-0100|MISSING_FIELD",
                ",SOME ST & OTHER AVE,1|,SOME ST, OTHER AVE,1|MALFORMED",
                ",SOME ST & OTHER AVE,1|,1|MALFORMED",
                ",SOME ST & OTHER AVE,1|,\"SOME ST,1|MALFORMED",
                "40.15|\"40\"x15|MALFORMED",
            })
    void whenOneThingOfACallIsWrong_thenTheReasonIsExact(String good, String bad, RejectReason reason) {
        assertThat(CALL).contains(good);
        assertThat(calls.rejected(CALL.replace(good, bad))).isEqualTo(reason);
    }

    @Test
    void whenARecordHoldsTwoLines_thenItIsMalformed() {
        assertThat(calls.rejected(CALL + "\n" + CALL)).isEqualTo(RejectReason.MALFORMED);
    }

    @Test
    void whenBytesAreNotUtf8_thenTheyAreMalformed() {
        assertThat(calls.rejected(CALL.replace("SOME", "CAFÉ").getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(RejectReason.MALFORMED);
    }

    @Test
    void whenARowOfAirIsRead_thenEveryColumnWithAValueIsAReading() {
        List<SafetyEvent> events = air.events(AIR);
        assertThat(events)
                .extracting(SafetyEvent::subject)
                .containsExactly(
                        "pm25",
                        "pm10",
                        "no2",
                        "co",
                        "o3",
                        "temperature",
                        "pressure",
                        "dew-point",
                        "rain",
                        "wind-speed");
        SensorReading pm10 = (SensorReading) events.get(1);
        assertThat(pm10.value()).isEqualTo(8.5);
        assertThat(pm10.unit()).isEqualTo("µg/m³");
        assertThat(pm10.eventId()).isEqualTo("Dongsi-2013-3-1-0/pm10");
        assertThat(pm10.sourceId()).isEqualTo("Dongsi");
        assertThat(pm10.eventTime())
                .isEqualTo(Instant.parse("2013-02-28T16:00:00Z").toEpochMilli());
        assertThat(pm10.area()).isEqualTo(new AreaChain("Dongsi", "beijing", "beijing", "beijing", "beijing"));
        assertThat(pm10.header().place().point()).isNull();
    }

    @Test
    void whenARowOfAirHasNoValueAtAll_thenItIsFiltered() {
        assertThat(air.decode("1,2013,3,1,0,NA,NA,,NA,NA,NA,NA,NA,NA,NA,NNW,NA,Dongsi"))
                .isEqualTo(new Intake.Filtered());
    }

    @Test
    void whenOneCellOfAirIsNoNumber_thenTheWholeRowIsRejected() {
        assertThat(air.rejected(AIR.replace("8.5", "high"))).isEqualTo(RejectReason.BAD_VALUE);
    }

    @Test
    void whenRealCallsAreRead_thenNoneIsLostAndNoIdIsSharedByDifferentRows() {
        List<String> lines = ProjectFiles.lines("montgomery911/calls_20151210_20160831.csv.gz", 201);
        assertThat(calls.decode(lines.get(0))).isEqualTo(new Intake.Filtered());
        Set<String> ids = new HashSet<>();
        for (String line : lines.subList(1, 201)) {
            HotlineCall call = (HotlineCall) calls.event(line);
            ids.add(call.eventId());
            assertThat(call.area().district()).isEqualTo("montgomery");
            assertThat(call.category()).matches("[a-z][a-z-]*[a-z]");
            assertThat(call.eventTime())
                    .isBetween(
                            Instant.parse("2015-12-10T00:00:00Z").toEpochMilli(),
                            Instant.parse("2015-12-13T00:00:00Z").toEpochMilli());
        }
        assertThat(ids).hasSameSizeAs(new HashSet<>(lines.subList(1, 201)));
    }

    @Test
    void whenRealAirIsRead_thenEveryValueIsOneReading() {
        List<String> lines = ProjectFiles.lines("beijing_air/PRSA_Data_Dongsi_20130301-20170228.csv.gz", 201);
        assertThat(air.decode(lines.get(0))).isEqualTo(new Intake.Filtered());
        for (String line : lines.subList(1, 201)) {
            List<String> cells = new ArrayList<>(List.of(line.split(",")).subList(5, 17));
            cells.remove(10);
            cells.removeIf("NA"::equals);
            assertThat(air.events(line))
                    .extracting(event -> ((SensorReading) event).value())
                    .containsExactlyElementsOf(
                            cells.stream().map(Double::valueOf).toList());
        }
    }

    @Test
    void whenArrivalTimesAreInTheFeed_thenTheyAreWhenCallsWereReceived() {
        Records arrivals = new Records(feeds.decoder(), "montgomery911-arrivals", -1);
        SafetyEvent call = arrivals.event("2016-01-05 14:33:31,2016-01-05 14:30:00,40.15,-75.35,\"A; B\",19401,"
                + "Fire: GAS-ODOR/LEAK,NORRISTOWN,SOME ST,1");
        assertThat(call.header().times().receivedAt() - call.header().times().occurredAt())
                .isEqualTo(211_000);
        assertThat(call.subject()).isEqualTo("gas-odor-leak");
        for (String line : ProjectFiles.lines("montgomery911/arrival_feed_20151210_20160414.csv.gz", 201)) {
            assertThat(arrivals.decode(line)).isNotInstanceOf(Intake.Rejected.class);
        }
    }

    @Test
    void whenASeriesOfTheAnomalyBenchmarkIsRead_thenEveryLineIsAReading() {
        SensorReading reading =
                (SensorReading) new Records(feeds.decoder(), "nab", -1).event("2014-04-01 00:05:00,18.324918539200002");
        assertThat(reading.value()).isEqualTo(18.324918539200002);
        assertThat(reading.eventTime())
                .isEqualTo(Instant.parse("2014-04-01T00:05:00Z").toEpochMilli());
    }

    @Test
    void whenTwoDecodersReadTheSame_thenTheyMakeTheSame() {
        RecordDecoder other = shipped().decoder();
        RawRecord record = new RawRecord(Records.POSITION, -1, "beijing-air", AIR.getBytes(StandardCharsets.UTF_8));
        assertThat(other.decode(record)).isEqualTo(feeds.decoder().decode(record));
    }

    static Feeds shipped() {
        List<Problem> problems = new ArrayList<>();
        Feeds feeds = Feeds.load(ProjectFiles.rules(""), problems);
        assertThat(problems).isEmpty();
        return feeds;
    }
}
