package fengsui.risk;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.burst.Sort;
import fengsui.event.EventHeader;
import fengsui.event.EventKind;
import fengsui.event.EventTimes;
import fengsui.event.HotlineCall;
import fengsui.event.Origin;
import fengsui.event.Place;
import fengsui.event.SensorReading;
import fengsui.event.Trust;
import fengsui.event.VideoAlert;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BurstPlanTest {

    private static final Sort FLOOD = new Sort(EventKind.HOTLINE, "flood");
    private static final Sort CROWD = new Sort(EventKind.VIDEO, "crowd");

    private static ScoringModel asking(Sort... sorts) {
        List<BurstTerm> bursts = Stream.of(sorts)
                .map(sort -> new BurstTerm(sort, 1_000, 10, 100))
                .toList();
        return new ScoringModel(List.of(
                new HazardScoring("flood", Level.STREET, 600_000, -4_000, List.of(), ScoreLevels.USUAL, bursts)));
    }

    private static EventHeader header(long time) {
        return new EventHeader(
                "e" + time,
                "event",
                new Origin("feed", "source", null),
                new EventTimes(time, time, time, false),
                new Place(new AreaChain("g", "m", "s", "d", "c"), null),
                new Trust(1, null, 1));
    }

    private static HotlineCall call(String category, long time) {
        return new HotlineCall(header(time), "119", category, List.of(), null, null, null);
    }

    @Test
    void whenARuleSetAsks_thenCallsOfItsSortsAreCountedFromItsTimeOn() {
        BurstPlan plan = BurstPlan.NONE.and(100, asking(FLOOD, CROWD));
        assertThat(plan.asks(call("flood", 99))).isFalse();
        assertThat(plan.asks(call("flood", 100))).isTrue();
        assertThat(plan.asks(call("crowd", 100))).as("a call, no alert").isFalse();
        assertThat(plan.asks(new VideoAlert(header(100), "crowd", "1", null, null, null)))
                .isTrue();
        assertThat(plan.asks(new SensorReading(header(100), "flood", 1, "m", null, null)))
                .isFalse();
        assertThat(BurstPlan.NONE.asks(call("flood", 100))).isFalse();
    }

    @Test
    void whenALaterRuleSetAsksOfMore_thenEachSortCountsFromItsOwnTime() {
        BurstPlan plan =
                BurstPlan.NONE.and(100, asking(FLOOD)).and(200, asking(FLOOD, new Sort(EventKind.HOTLINE, "ice")));
        assertThat(plan.asks(call("flood", 150))).isTrue();
        assertThat(plan.asks(call("ice", 150))).isFalse();
        assertThat(plan.asks(call("ice", 200))).isTrue();
    }

    @Test
    void whenALaterRuleSetAsksOfNothingMore_thenThePlanDoesNotGrow() {
        BurstPlan plan = BurstPlan.NONE.and(100, asking(FLOOD, CROWD));
        assertThat(plan.and(200, asking(FLOOD)).and(300, asking()).and(100, asking(CROWD)))
                .isSameAs(plan);
        assertThat(plan.and(50, asking(FLOOD)).asks(call("flood", 60)))
                .as("one that holds sooner")
                .isTrue();
    }

    @Test
    void whenRuleSetsFollowOneAnother_thenWhatHoldsOrWillHoldIsAskedFor() {
        ScoringPlan plan = new ScoringPlan(1, asking(FLOOD));
        plan.announce(2, asking(CROWD));
        assertThat(plan.bursts(0)).as("announced").containsExactlyInAnyOrder(FLOOD, CROWD);
        plan.begin(2, 100);
        assertThat(plan.bursts(99)).as("the first still holds").containsExactlyInAnyOrder(FLOOD, CROWD);
        assertThat(plan.bursts(100)).containsExactly(CROWD);
        assertThat(plan.bursts(Long.MIN_VALUE)).containsExactlyInAnyOrder(FLOOD, CROWD);
        assertThat(plan.at(99).bursts()).containsExactly(FLOOD);
        assertThat(plan.at(100).bursts()).containsExactly(CROWD);
    }
}
