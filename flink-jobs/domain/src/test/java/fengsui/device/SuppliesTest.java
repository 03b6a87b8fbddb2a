package fengsui.device;

import static fengsui.device.Readings.AREA;
import static fengsui.device.Readings.MINUTE;
import static fengsui.device.Readings.reading;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.AreaChain;
import fengsui.device.SupplyNews.OfSource;
import fengsui.event.EventHeader;
import fengsui.event.EventKind;
import fengsui.event.Place;
import fengsui.event.SensorReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuppliesTest {

    private static final String KEY = "feed/device";
    private static final AreaChain ELSEWHERE = new AreaChain("g2", "c1", "s1", "d1", "city");
    private static final Judge JUDGE =
            new Judge(new DeviceRules(Map.of("gas", new PropertyRule("%LEL", 0, 100, null, 20 * MINUTE, null, null))));

    private final Device device = Device.unheardOf(10);

    private static OfSource news(String property, AreaChain area, boolean live, int by, long minute) {
        return new OfSource(new Supply("feed", EventKind.SENSOR, property, area), live, by, minute * MINUTE);
    }

    private List<SupplyNews> report(long minute, String property, double value) {
        return report(reading(minute * MINUTE, property, "%LEL", value));
    }

    private List<SupplyNews> report(SensorReading reading) {
        device.report(KEY, reading, reading.eventTime());
        return device.deliver(KEY, device.judge(reading, JUDGE), reading.eventTime());
    }

    private static SensorReading at(AreaChain area, SensorReading reading) {
        EventHeader header = reading.header();
        EventHeader moved = new EventHeader(
                header.eventId(),
                header.type(),
                header.origin(),
                header.times(),
                new Place(area, null),
                header.trust());
        return new SensorReading(moved, reading.property(), reading.value(), reading.unit(), null, null);
    }

    @Test
    void whenADeviceDelivers_thenEachPropertyIsNewsOnce() {
        assertThat(report(0, "gas", 1)).containsExactly(news("gas", AREA, true, 1, 0));
        assertThat(report(1, "gas", 2)).isEmpty();
        assertThat(report(1, "smoke", 2)).containsExactly(news("smoke", AREA, true, 1, 1));
    }

    @Test
    void whenItMoves_thenItIsMissingWhereItWas() {
        report(0, "gas", 1);
        assertThat(report(at(ELSEWHERE, reading(MINUTE, "gas", "%LEL", 2))))
                .containsExactly(news("gas", AREA, true, -1, 1), news("gas", ELSEWHERE, true, 1, 1));
    }

    @Test
    void whenItFallsSilent_thenAllItDeliveredIsMissingUntilEachIsBack() {
        report(0, "gas", 1);
        report(0, "smoke", 1);
        assertThat(device.lose(KEY, 9 * MINUTE))
                .containsExactly(
                        news("gas", AREA, true, -1, 9),
                        news("gas", AREA, false, 1, 9),
                        news("smoke", AREA, true, -1, 9),
                        news("smoke", AREA, false, 1, 9));
        assertThat(device.lose(KEY, 10 * MINUTE)).isEmpty();
        assertThat(report(11, "gas", 2))
                .containsExactly(news("gas", AREA, false, -1, 11), news("gas", AREA, true, 1, 11));
    }

    @Test
    void whenItIsStuck_thenItDeliversNothingToGoBy() {
        List<SupplyNews> news = new ArrayList<>();
        for (int minute = 0; minute < 60; minute++) {
            news.addAll(report(minute, "gas", minute < 10 ? minute : 7.5));
        }
        assertThat(news).extracting(one -> ((OfSource) one).live()).containsExactly(true, true, false);
        assertThat(device.stuck()).containsExactly("gas");
        assertThat(report(60, "gas", 8)).hasSize(2).last().isEqualTo(news("gas", AREA, true, 1, 60));
    }

    @Test
    void whenItIsForgotten_thenNothingOfItIsCounted() {
        report(0, "gas", 1);
        device.lose(KEY, 9 * MINUTE);
        assertThat(device.forget(KEY, 20 * MINUTE)).containsExactly(news("gas", AREA, false, -1, 20));
        assertThat(device.forget(KEY, 21 * MINUTE)).isEmpty();
    }

    @Test
    void whenItDeliversMoreThanAnyDeviceHas_thenTheRestIsNotCounted() {
        for (int property = 0; property < DeviceMemory.MOST_PROPERTIES; property++) {
            assertThat(report(0, "p" + property, 1)).hasSize(1);
        }
        assertThat(report(0, "one more", 1)).isEmpty();
        assertThat(report(1, "p1", 1)).isEmpty();
    }
}
