package fengsui.risk;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Area;
import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.event.EventHeader;
import fengsui.event.EventKind;
import fengsui.event.EventTimes;
import fengsui.event.HotlineCall;
import fengsui.event.Origin;
import fengsui.event.Place;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.event.Trust;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreReadingTest {

    private static final AreaChain CHAIN = new AreaChain("g1", "m1", "s1", "d1", "c1");

    @Test
    void whenAScoreWasTold_thenItIsAReadingOfItsAreaAtItsTimeThatCameInNoRecord() {
        Score score = score("fire", Level.GRID, 120_000, 72);
        SensorReading reading = ScoreReading.of(score);

        assertThat(reading.kind()).isEqualTo(EventKind.SENSOR);
        assertThat(reading.subject()).isEqualTo("score-fire");
        assertThat(reading.value()).isEqualTo(72);
        assertThat(reading.said()).isEqualTo("score-fire 72 points");
        assertThat(reading.eventTime()).isEqualTo(120_000);
        assertThat(reading.area()).isEqualTo(CHAIN);
        assertThat(reading.header().origin()).isEqualTo(new Origin("scores", "grid:g1", null));
        assertThat(Evidence.of(reading, "a").position()).isNull();
    }

    @Test
    void whenTheLevelHasChanged_thenThereIsAReadingOfItBesideThatOfThePoints() {
        Score same = score("fire", Level.GRID, 120_000, 72).at(new ScoreLevel(3, 3));
        Score raised = same.at(new ScoreLevel(3, 1));

        assertThat(ScoreReading.all(same)).containsExactly(ScoreReading.of(same));
        assertThat(ScoreReading.all(raised)).hasSize(2).first().isEqualTo(ScoreReading.of(raised));
        SensorReading level = ScoreReading.all(raised).get(1);
        assertThat(level.said()).isEqualTo("level-fire 3");
        assertThat(level.eventId()).isNotEqualTo(ScoreReading.of(raised).eventId());
        assertThat(level.header().origin()).isEqualTo(new Origin("scores", "grid:g1", null));
        assertThat(ScoreReading.onlyClaimed(level)).isFalse();
        assertThat(ScoreReading.onlyClaimed(recorded("canonical", "level-fire")))
                .isTrue();
    }

    @Test
    void whenScoresDifferInHazardAreaOrTime_thenTheirIdsDo() {
        assertThat(List.of(
                                score("fire", Level.GRID, 60_000, 1),
                                score("flood", Level.GRID, 60_000, 1),
                                score("fire", Level.STREET, 60_000, 1),
                                score("fire", Level.GRID, 120_000, 1))
                        .stream()
                        .map(score -> ScoreReading.of(score).eventId()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whenAPropertyIsNamedAfterAScore_thenItsHazardIsKnown() {
        assertThat(ScoreReading.hazard("score-gas-leak")).contains("gas-leak");
        assertThat(ScoreReading.hazard("level-gas-leak")).contains("gas-leak");
        assertThat(ScoreReading.hazard("gas")).isEmpty();
        assertThat(ScoreReading.hazard("water-level")).isEmpty();
        assertThat(ScoreReading.hazard("high-score-fire")).isEmpty();
    }

    @Test
    void whenARecordGoesByTheNameOfAScore_thenItIsOnlyClaimedToBeOne() {
        assertThat(ScoreReading.onlyClaimed(ScoreReading.of(score("fire", Level.GRID, 0, 1))))
                .isFalse();
        assertThat(ScoreReading.onlyClaimed(recorded("canonical", "score-fire")))
                .isTrue();
        assertThat(ScoreReading.onlyClaimed(recorded("scores", "score-fire"))).isTrue();
        assertThat(ScoreReading.onlyClaimed(recorded("scores", "smoke"))).isFalse();
        assertThat(ScoreReading.onlyClaimed(
                        new HotlineCall(header("canonical"), "119", "score-fire", List.of(), null, null, null)))
                .isTrue();
    }

    @Test
    void whenAScoreIsStated_thenItIsTakenForOneAndAnythingElseStays() {
        SafetyEvent stated = ScoreReading.stated(recorded("canonical", "score-fire"));
        assertThat(ScoreReading.onlyClaimed(stated)).isFalse();
        assertThat(stated.header().times()).isEqualTo(header("canonical").times());
        SafetyEvent smoke = recorded("canonical", "smoke");
        assertThat(ScoreReading.stated(smoke)).isSameAs(smoke);
    }

    private static Score score(String hazard, Level level, long time, int points) {
        return new Score(hazard, new Area(level, CHAIN.code(level)), CHAIN, time, points, 1, List.of());
    }

    private static SensorReading recorded(String feed, String property) {
        return new SensorReading(header(feed), property, 90, "", null, null);
    }

    private static EventHeader header(String feed) {
        return new EventHeader(
                "e1",
                "reading",
                new Origin(feed, "d1", new Position("sensor", 0, 1)),
                new EventTimes(5, 6, 7, false),
                new Place(CHAIN, null),
                new Trust(1, null, 1));
    }
}
