package fengsui.codec.device;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Intake;
import fengsui.codec.RawRecord;
import fengsui.codec.RecordDecoder;
import fengsui.codec.feed.Feeds;
import fengsui.device.Back;
import fengsui.device.DeviceMemory;
import fengsui.device.FeedWatch;
import fengsui.device.Judge;
import fengsui.device.Quality;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.testkit.ProjectFiles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("real-data")
class RealDevicesTest {

    private static final int ALL = Integer.MAX_VALUE;
    private static final long MINUTE = 60_000;

    private final RecordDecoder decoder =
            Feeds.load(ProjectFiles.rules("feeds"), new ArrayList<>()).decoder();

    private List<SafetyEvent> events(String feed, String file) {
        List<SafetyEvent> events = new ArrayList<>();
        for (String line : ProjectFiles.lines(file, ALL)) {
            byte[] value = line.getBytes(StandardCharsets.UTF_8);
            if (decoder.decode(new RawRecord(new Position(feed, 0, 0), -1, feed, value))
                    instanceof Intake.Decoded decoded) {
                events.addAll(decoded.events());
            }
        }
        return events;
    }

    /** Both stops, and nothing else, also not the two hours for which records were held back on 12 April. */
    @Test
    void whenFourMonthsOfCallsArrive_thenBothOutagesAreToldAndNothingElse() {
        FeedWatch watch = new FeedWatch();
        List<Long> toldAt = new ArrayList<>();
        List<Back> backs = new ArrayList<>();
        for (SafetyEvent call :
                events("montgomery911-arrivals", "montgomery911/arrival_feed_20151210_20160414.csv.gz")) {
            long arrival = call.header().times().receivedAt();
            for (long time = watch.memory().last() + 1; watch.dueAt() <= arrival; time += MINUTE) {
                long now = Math.max(time, watch.dueAt());
                watch.advance("calls", now).ifPresent(silent -> toldAt.add(now));
            }
            watch.arrived("calls", arrival).ifPresent(backs::add);
        }
        assertThat(backs)
                .extracting(back -> Instant.ofEpochMilli(back.at() - back.silentFor()))
                .containsExactly(Instant.parse("2015-12-18T03:52:02Z"), Instant.parse("2015-12-19T03:32:01Z"));
        assertThat(backs)
                .extracting(back -> Instant.ofEpochMilli(back.at()))
                .containsExactly(Instant.parse("2015-12-18T12:11:03Z"), Instant.parse("2015-12-19T13:40:02Z"));
        for (int outage = 0; outage < 2; outage++) {
            long began = backs.get(outage).at() - backs.get(outage).silentFor();
            assertThat(Duration.ofMillis(toldAt.get(outage) - began)).isLessThan(Duration.ofMinutes(150));
        }
    }

    /** Of 278,000 readings in three years: ozone at full scale, carbon monoxide ten times too high for an hour; on 24 September 2014 this and other stations repeated one value for hours. */
    @Test
    void whenAStationOfBeijingIsJudged_thenWhatIsBadIsFoundAndLittleElse() {
        Judge judge = new Judge(DevicesFile.load(ProjectFiles.rules(DevicesFile.PATH), new ArrayList<>()));
        DeviceMemory memory = new DeviceMemory();
        Map<String, Integer> found = new TreeMap<>();
        for (SafetyEvent event : events("beijing-air", "beijing_air/PRSA_Data_Dongsi_20130301-20170228.csv.gz")) {
            SensorReading reading = (SensorReading) event;
            Quality quality = judge.judge(reading, memory);
            if (quality.fault() != null) {
                found.merge(reading.property() + " " + quality.fault().label(), 1, Integer::sum);
            }
        }
        assertThat(found).isEqualTo(Map.of("co jump", 5, "o3 out-of-range", 16, "pm10 stuck", 6));
    }
}
