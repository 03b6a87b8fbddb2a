package fengsui.codec.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.AreaChain;
import fengsui.area.GridCells;
import fengsui.area.Point;
import fengsui.codec.CanonicalEventJson;
import fengsui.codec.Intake;
import fengsui.codec.RawRecord;
import fengsui.codec.RejectReason;
import fengsui.event.EventTimes;
import fengsui.event.HotlineCall;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.event.VideoAlert;
import fengsui.testkit.RandomEvents;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalReaderTest {

    private static final long NOW = Instant.parse("2026-06-01T00:00:10Z").toEpochMilli();
    private static final String SENSOR =
            "{'eventId':'e1','kind':'sensor','sourceId':'s1','occurredAt':'2026-06-01T08:00:00+08:00',"
                    + "'area':{'grid':'g1','district':'d1'},'property':'gas','value':12.5,'unit':'%LEL'}";

    private final Records records = new Records(Feeds.canonical().decoder(), null, NOW);

    @Test
    void whenAnyEventIsWrittenAsCanonicalJson_thenTheSameIsRead() {
        for (SafetyEvent event : new RandomEvents(21).stream(2000).toList()) {
            Position position = Objects.requireNonNull(event.header().origin().position());
            RawRecord record = new RawRecord(position, -1, null, CanonicalEventJson.write(event));
            assertThat(Feeds.canonical().decoder().decode(record)).isEqualTo(new Intake.Decoded(List.of(event)));
        }
    }

    @Test
    void whenOptionalFieldsAreAbsent_thenTheirDefaultsStand() {
        SensorReading reading = (SensorReading) records.event(json(SENSOR));
        assertThat(reading.header().type()).isEqualTo("reading");
        assertThat(reading.header().origin().feed()).isEqualTo("canonical");
        assertThat(reading.header().trust().confidence()).isEqualTo(1);
        assertThat(reading.header().trust().quality()).isEqualTo(1);
        assertThat(reading.header().trust().reportedPriority()).isNull();
        assertThat(reading.header().times()).isEqualTo(new EventTimes(NOW - 10_000, NOW, NOW - 10_000, false));
        assertThat(reading.min()).isNull();
        assertThat(reading.value()).isEqualTo(12.5);
    }

    @Test
    void whenALevelIsMissing_thenItTakesTheCodeOfTheNextOneAbove() {
        assertThat(records.event(json(SENSOR)).area()).isEqualTo(new AreaChain("g1", "d1", "d1", "d1", "city"));
    }

    @Test
    void whenOnlyAPointIsGiven_thenTheGridIsTheComputedCell() {
        SafetyEvent event =
                records.event(json(SENSOR.replace("'area':{'grid':'g1','district':'d1'}", "'lon':116.4,'lat':39.9")));
        String cell = GridCells.codeOf(new Point(116.4, 39.9));
        assertThat(event.area()).isEqualTo(new AreaChain(cell, "city", "city", "city", "city"));
        assertThat(event.header().place().point()).isEqualTo(new Point(116.4, 39.9));
    }

    @Test
    void whenAVideoAlertComes_thenItsFieldsAreRead() {
        VideoAlert alert = (VideoAlert) records.event(json(SENSOR.replace("'sensor'", "'video'")
                .replace(
                        "'property':'gas'", "'label':'smoke','channel':'3','mediaUri':'rtsp://c/1','confidence':0.8")));
        assertThat(alert.label()).isEqualTo("smoke");
        assertThat(alert.mediaUri()).isEqualTo("rtsp://c/1");
        assertThat(alert.said()).isEqualTo("smoke 0.80");
    }

    @Test
    void whenACallComes_thenItsFieldsAreReadAndFreeTextIsNot() {
        HotlineCall call = (HotlineCall)
                records.event(
                        json(
                                SENSOR.replace("'sensor'", "'hotline'")
                                        .replace(
                                                "'property':'gas'",
                                                "'channel':'119','category':'fire','keywords':['smoke','child','smoke'],"
                                                        + "'callerToken':'k7-ab12','ticket':'2026-118','state':'open','text':'I am Zhang San'")));
        assertThat(call.keywords()).containsExactly("child", "smoke");
        assertThat(call.callerToken()).isEqualTo("k7-ab12");
        assertThat(call.toString()).doesNotContain("Zhang");
    }

    @Test
    void whenUnknownFieldsHoldAnything_thenTheyArePassedOver() {
        String more =
                SENSOR.replace("{'eventId'", "{'x':{'eventId':'no','y':[1,{'z':null}]},'City':3,'grid':'no','eventId'");
        assertThat(records.event(json(more))).isEqualTo(records.event(json(SENSOR)));
    }

    @Test
    void whenADeviceClockRunsAheadByMoreThanTheSkew_thenTheEventIsKeptAndTakesTheTimeOfReceipt() {
        SafetyEvent event = records.event(json(SENSOR.replace("08:00:00+08:00", "09:00:00+08:00")));
        assertThat(event.header().times()).isEqualTo(new EventTimes(NOW + 3_590_000, NOW, NOW, true));
    }

    @Test
    void whenADeviceClockRunsAheadByExactlyTheSkew_thenItIsBelieved() {
        SafetyEvent event = records.event(json(SENSOR.replace("08:00:00+08:00", "08:05:10+08:00")));
        assertThat(event.header().times()).isEqualTo(new EventTimes(NOW + 300_000, NOW, NOW + 300_000, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1780272000000",
                "'2026-06-01T00:00:00Z'",
                "'2026-06-01T08:00:00.000+08:00'",
                "'2026-05-31T20:00:00-04:00'"
            })
    void whenOneTimeIsWrittenInSeveralForms_thenItIsTheSameTime(String time) {
        SafetyEvent event = records.event(json(SENSOR.replace("'2026-06-01T08:00:00+08:00'", time)));
        assertThat(event.header().times().occurredAt()).isEqualTo(NOW - 10_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'eventId':'e1',| |MISSING_FIELD",
                "'kind':'sensor',| |MISSING_FIELD",
                "'sourceId':'s1',| |MISSING_FIELD",
                "'occurredAt':'2026-06-01T08:00:00+08:00',| |MISSING_FIELD",
                "'area':{'grid':'g1','district':'d1'},| |MISSING_FIELD",
                "'grid':'g1','district':'d1'|'x':1|MISSING_FIELD",
                "'property':'gas',| |MISSING_FIELD",
                "'value':12.5,| |MISSING_FIELD",
                "'value':12.5|'value':null|MISSING_FIELD",
                "'area':{'grid':'g1','district':'d1'}|'lon':116.4|MISSING_FIELD",
                "'value':12.5|'value':'12.5'|BAD_VALUE",
                "'value':12.5|'value':'NaN'|BAD_VALUE",
                "'value':12.5|'value':NaN|MALFORMED",
                "'value':12.5|'value':-Infinity|MALFORMED",
                "'value':12.5|'value':1e400|BAD_VALUE",
                "'value':12.5|'value':2e12|BAD_VALUE",
                "'value':12.5|'value':{'a':[1]}|BAD_VALUE",
                "'value':12.5|'value':[12.5]|BAD_VALUE",
                "'value':12.5|'value':true|BAD_VALUE",
                "'kind':'sensor'|'kind':'drone'|BAD_VALUE",
                "'kind':'sensor'|'kind':7|BAD_VALUE",
                "'eventId':'e1'|'eventId':''|BAD_VALUE",
                "'eventId':'e1'|'eventId':'e\\u0000'|BAD_VALUE",
                "'eventId':'e1'|'eventId':'e\\ud800'|BAD_VALUE",
                "'eventId':'e1'|'eventId':'e\\u202e1'|BAD_VALUE",
                "'eventId':'e1'|'eventId':41|BAD_VALUE",
                "'property':'gas'|'property':'gas at the house of Li Si'|BAD_VALUE",
                "'area':{'grid':'g1','district':'d1'}|'area':'g1'|BAD_PLACE",
                "'grid':'g1'|'grid':7|BAD_VALUE",
                "'value':12.5|'value':12.5,'confidence':1.01|BAD_VALUE",
                "'value':12.5|'value':12.5,'quality':-0.1|BAD_VALUE",
                "'value':12.5|'value':12.5,'reportedPriority':5|BAD_VALUE",
                "'value':12.5|'value':12.5,'reportedPriority':1.5|BAD_VALUE",
                "'value':12.5|'value':12.5,'keywords':[1]|BAD_VALUE",
                "'value':12.5|'value':12.5,'lon':181,'lat':0|BAD_PLACE",
                "'value':12.5|'value':12.5,'lon':0,'lat':-90.5|BAD_PLACE",
                "'value':12.5|'value':12.5,'lon':11640,'lat':3990|BAD_PLACE",
                "'2026-06-01T08:00:00+08:00'|'2027-06-01T08:00:00+08:00'|BAD_TIME",
                "'2026-06-01T08:00:00+08:00'|'2026-06-01 08:00'|BAD_TIME",
                "'2026-06-01T08:00:00+08:00'|'2026-06-01T08:00:00'|BAD_TIME",
                "'2026-06-01T08:00:00+08:00'|'2026-02-29T08:00:00Z'|BAD_TIME",
                "'2026-06-01T08:00:00+08:00'|'2016-12-31T23:59:60Z'|BAD_TIME",
                "'2026-06-01T08:00:00+08:00'|'0000-01-01T00:00:00Z'|BAD_TIME",
                "'2026-06-01T08:00:00+08:00'|'9999-12-31T23:59:59Z'|BAD_TIME",
                "'2026-06-01T08:00:00+08:00'|99999999999999999999|BAD_TIME",
                "'2026-06-01T08:00:00+08:00'|-1|BAD_TIME",
                "'2026-06-01T08:00:00+08:00'|1780272000.5|BAD_TIME",
                "'2026-06-01T08:00:00+08:00'|true|BAD_TIME",
                "'value':12.5|'value':12.5,'receivedAt':'2027-06-01T08:00:00Z'|BAD_TIME",
                "'sourceId':'s1'|'eventId':'e2'|MALFORMED",
                "'grid':'g1'|'grid':'g1','grid':'g2'|MALFORMED",
                "'value':12.5|'value':012|MALFORMED",
                "'%LEL'}|'%LEL'|MALFORMED",
                "'%LEL'}|'%LEL'} x|MALFORMED",
                "'%LEL'}|'%LEL'}{}|MALFORMED",
                "'%LEL'}|'%LEL',}|MALFORMED",
            })
    void whenOneThingIsWrong_thenTheReasonIsExact(String good, String bad, RejectReason reason) {
        String broken = SENSOR.replace(good, bad == null ? "" : bad);
        assertThat(broken).isNotEqualTo(SENSOR);
        assertThat(records.rejected(json(broken))).isEqualTo(reason);
    }

    @Test
    void whenThereIsNothing_thenItIsEmpty() {
        assertThat(records.rejected((byte[]) null)).isEqualTo(RejectReason.EMPTY);
        assertThat(records.rejected(new byte[0])).isEqualTo(RejectReason.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "null", "7", "[]", "'x'", "<xml/>", "lat,lng"})
    void whenItIsNoObject_thenItIsRejected(String text) {
        assertThat(records.rejected(json(text))).isIn(RejectReason.MALFORMED, RejectReason.BAD_VALUE);
    }

    @Test
    void whenALimitIsExceeded_thenItIsTooLarge() {
        assertThat(records.rejected(with("'x':" + "[".repeat(40) + "]".repeat(40))))
                .isEqualTo(RejectReason.TOO_LARGE);
        assertThat(records.rejected(with("'x':" + "[".repeat(100_000)))).isEqualTo(RejectReason.TOO_LARGE);
        assertThat(records.rejected(with("'x':'" + "a".repeat(70_000) + "'"))).isEqualTo(RejectReason.TOO_LARGE);
        assertThat(records.rejected(with("'x':{'y':['" + "a".repeat(70_000) + "']}")))
                .isEqualTo(RejectReason.TOO_LARGE);
        assertThat(records.rejected(with("'type':'" + "a".repeat(70_000) + "'")))
                .isEqualTo(RejectReason.TOO_LARGE);
        assertThat(records.rejected(with("'x':'" + "a".repeat(1 << 20) + "'"))).isEqualTo(RejectReason.TOO_LARGE);
        assertThat(records.rejected(with("'" + "a".repeat(300) + "':1"))).isEqualTo(RejectReason.TOO_LARGE);
        assertThat(records.rejected(with("'min':" + "1".repeat(70)))).isEqualTo(RejectReason.TOO_LARGE);
    }

    @Test
    void whenJustWithinTheLimits_thenItIsRead() {
        assertThat(records.event(with("'x':" + "[".repeat(31) + "]".repeat(31))))
                .isNotNull();
        assertThat(records.event(with("'x':'" + "a".repeat(65_000) + "'"))).isNotNull();
        assertThat(records.event(with("'x':{'a':1,'a':2},'x':3"))).isNotNull();
    }

    @Test
    void whenTheFeedIsUnknown_thenItsNameIsNotRepeated() {
        Records other = new Records(Feeds.canonical().decoder(), "Zhang San 13912345678", NOW);
        Intake intake = other.decode(json(SENSOR));
        assertThat(((Intake.Rejected) intake).reject().reason()).isEqualTo(RejectReason.UNKNOWN_FEED);
        assertThat(intake.toString()).doesNotContain("139");
    }

    @Test
    void whenACallerTokenIsATelephoneNumber_thenTheRecordIsRejected() {
        String call = SENSOR.replace("'sensor'", "'hotline'")
                .replace("'property':'gas'", "'channel':'119','category':'fire','callerToken':'+86-139-1234-5678'");
        assertThat(records.rejected(json(call))).isEqualTo(RejectReason.BAD_VALUE);
    }

    private static String with(String field) {
        return json(SENSOR.replace("{'eventId'", "{" + field + ",'eventId'"));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
