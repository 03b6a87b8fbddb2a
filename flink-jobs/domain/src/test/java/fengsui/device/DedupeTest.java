package fengsui.device;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.AreaChain;
import fengsui.event.EventHeader;
import fengsui.event.EventTimes;
import fengsui.event.Origin;
import fengsui.event.Place;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.event.Trust;
import java.util.List;
import org.junit.jupiter.api.Test;

class DedupeTest {

    private static SafetyEvent event(String feed, String device, String id, double value) {
        EventHeader header = new EventHeader(
                id,
                "reading",
                new Origin(feed, device, new Position("sensor", 0, 0)),
                new EventTimes(0, 0, 0, false),
                new Place(new AreaChain("g", "g", "s", "d", "c"), null),
                new Trust(1, null, 1));
        return new SensorReading(header, "gas", value, "%LEL", null, null);
    }

    @Test
    void whenAnIdComesAgainFromItsDevice_thenTheFirstStandsWhateverTheOtherSays() {
        SafetyEvent first = event("f", "a", "1", 10);
        SafetyEvent ofAnother = event("f", "b", "1", 10);
        SafetyEvent ofAnotherFeed = event("g", "a", "1", 10);
        SafetyEvent another = event("f", "a", "2", 10);
        assertThat(Dedupe.firsts(List.of(first, ofAnother, event("f", "a", "1", 99), ofAnotherFeed, first, another)))
                .containsExactly(first, ofAnother, ofAnotherFeed, another);
    }

    @Test
    void whenEventsCountAsOne_thenTheyAreSpreadToOnePlace() {
        assertThat(Dedupe.spread(event("f", "a", "1", 10))).isEqualTo(Dedupe.spread(event("f", "a", "1", 99)));
        assertThat(Dedupe.spread(event("f", "a", "1", 10))).isNotEqualTo(Dedupe.spread(event("f", "a", "2", 10)));
    }
}
