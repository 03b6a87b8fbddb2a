package fengsui.device;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.device.BlindRules.Ground;
import fengsui.device.BlindRules.Need;
import fengsui.device.BlindRules.Sight;
import fengsui.event.EventKind;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BlindRulesTest {

    private static final Need STREET = need("gas/leak", EventKind.SENSOR, "gas", "methane");
    private static final Need SEEN = need("gas/leak", EventKind.VIDEO, "leak");
    private static final Need CITY = new Need("gas/many", Level.CITY, EventKind.SENSOR, Set.of("gas"));
    private static final List<Need> NEEDS = List.of(STREET, SEEN, CITY);

    private static final Supply GAS_1 = supply("meters", EventKind.SENSOR, "gas", "s1");
    private static final Supply GAS_2 = supply("meters", EventKind.SENSOR, "gas", "s2");

    private final BlindRules rules = new BlindRules();

    private static Need need(String rule, EventKind kind, String... subjects) {
        return new Need(rule, Level.STREET, kind, Set.of(subjects));
    }

    private static Supply supply(String feed, EventKind kind, String subject, String street) {
        return new Supply(feed, kind, subject, new AreaChain(street + "g", street, street, "d", "city"));
    }

    private static Sight blind(Need need, String area) {
        return new Sight(new Ground(need.rule(), area), List.of(need));
    }

    private static Sight sees(Need need, String area) {
        return new Sight(new Ground(need.rule(), area), List.of());
    }

    private void begins(Supply supply) {
        rules.take(new SupplyNews.OfSource(supply, true, 1, 0));
    }

    private void ends(Supply supply) {
        rules.take(new SupplyNews.OfSource(supply, true, -1, 1));
        rules.take(new SupplyNews.OfSource(supply, false, 1, 1));
    }

    private void isBack(Supply supply) {
        rules.take(new SupplyNews.OfSource(supply, false, -1, 2));
        rules.take(new SupplyNews.OfSource(supply, true, 1, 2));
    }

    @Test
    void whenTheLastSourceOfAnAreaEnds_thenTheRuleIsBlindThereOnce() {
        begins(GAS_1);
        begins(GAS_1);
        begins(GAS_2);
        ends(GAS_1);
        assertThat(rules.look(NEEDS)).isEmpty();
        ends(GAS_1);
        assertThat(rules.look(NEEDS)).containsExactly(blind(STREET, "s1"));
        assertThat(rules.look(NEEDS)).isEmpty();
        ends(GAS_2);
        assertThat(rules.look(NEEDS)).containsExactly(blind(STREET, "s2"), blind(CITY, "city"));
    }

    @Test
    void whenOneIsBack_thenTheRuleIsNoLongerBlindOnce() {
        begins(GAS_1);
        ends(GAS_1);
        rules.look(NEEDS);
        isBack(GAS_1);
        assertThat(rules.look(NEEDS)).containsExactly(sees(STREET, "s1"), sees(CITY, "city"));
        assertThat(rules.look(NEEDS)).isEmpty();
    }

    @Test
    void whenItIsAnotherSubjectOrKind_thenNobodyIsBlind() {
        begins(GAS_1);
        for (Supply other : List.of(
                supply("meters", EventKind.SENSOR, "smoke", "s1"), supply("meters", EventKind.HOTLINE, "gas", "s1"))) {
            begins(other);
            ends(other);
        }
        assertThat(rules.look(NEEDS)).isEmpty();
    }

    @Test
    void whenAnotherSubjectOfTheSameWatchIsThere_thenTheRuleSees() {
        begins(GAS_1);
        begins(supply("meters", EventKind.SENSOR, "methane", "s1"));
        ends(GAS_1);
        assertThat(rules.look(List.of(STREET))).isEmpty();
    }

    @Test
    void whenASecondWatchIsMissedToo_thenTheRuleIsNotToldOfAgain() {
        Supply video = supply("cameras", EventKind.VIDEO, "leak", "s1");
        begins(GAS_1);
        begins(video);
        ends(GAS_1);
        assertThat(rules.look(List.of(STREET, SEEN))).containsExactly(blind(STREET, "s1"));
        ends(video);
        assertThat(rules.look(List.of(STREET, SEEN))).isEmpty();
        isBack(GAS_1);
        assertThat(rules.look(List.of(STREET, SEEN))).isEmpty();
        isBack(video);
        assertThat(rules.look(List.of(STREET, SEEN))).containsExactly(sees(SEEN, "s1"));
    }

    @Test
    void whenAFeedStops_thenWhatOthersDeliverStillCounts() {
        begins(GAS_1);
        begins(supply("others", EventKind.SENSOR, "gas", "s2"));
        rules.take(new SupplyNews.OfFeed("meters", true, 1));
        assertThat(rules.look(NEEDS)).containsExactly(blind(STREET, "s1"));
        rules.take(new SupplyNews.OfFeed("meters", false, 2));
        assertThat(rules.look(NEEDS)).containsExactly(sees(STREET, "s1"));
    }

    @Test
    void whenNobodyWaitsForTheLastSource_thenTheRuleIsNotBlindButWithoutAFeed() {
        begins(GAS_1);
        ends(GAS_1);
        rules.look(List.of(STREET));
        rules.take(new SupplyNews.OfSource(GAS_1, false, -1, 3));
        assertThat(rules.look(List.of(STREET))).containsExactly(sees(STREET, "s1"));
        assertThat(rules.tallies()).isEmpty();
    }

    @Test
    void whenNewRulesNeedWhatIsMissing_thenTheyAreBlindFromTheStart() {
        begins(GAS_1);
        ends(GAS_1);
        assertThat(rules.look(List.of())).isEmpty();
        assertThat(rules.look(List.of(STREET))).containsExactly(blind(STREET, "s1"));
    }

    @Test
    void whenRestored_thenNothingIsToldAgain() {
        begins(GAS_1);
        ends(GAS_1);
        rules.take(new SupplyNews.OfFeed("meters", true, 1));
        rules.look(NEEDS);
        BlindRules restored = BlindRules.restored(rules.tallies(), rules.stopped(), rules.told());
        assertThat(restored.look(NEEDS)).isEmpty();
        restored.take(new SupplyNews.OfFeed("meters", false, 2));
        assertThat(restored.look(NEEDS)).isEmpty();
    }

    @Test
    void whenNewsComeInAnyOrder_thenEachLookTellsWhatCountingAllAnewWouldTell() {
        SplittableRandom random = new SplittableRandom(7);
        List<Supply> supplies = List.of(
                GAS_1,
                GAS_2,
                supply("meters", EventKind.SENSOR, "methane", "s1"),
                supply("others", EventKind.SENSOR, "gas", "s1"),
                supply("cameras", EventKind.VIDEO, "leak", "s2"));
        int told = 0;
        for (int i = 0; i < 5_000; i++) {
            rules.take(news(supplies.get(random.nextInt(supplies.size())), random));
            if (random.nextInt(3) == 0) {
                List<Need> needs = random.nextInt(20) == 0 ? List.of(STREET) : NEEDS;
                BlindRules anew = BlindRules.restored(rules.tallies(), rules.stopped(), rules.told());
                List<Sight> sights = rules.look(needs);
                assertThat(sights).isEqualTo(anew.look(needs));
                assertThat(rules.told()).containsExactlyInAnyOrderElementsOf(anew.told());
                told += sights.size();
            }
        }
        assertThat(told).isGreaterThan(200);
    }

    private static SupplyNews news(Supply supply, SplittableRandom random) {
        return random.nextInt(10) == 0
                ? new SupplyNews.OfFeed(supply.feed(), random.nextBoolean(), 0)
                : new SupplyNews.OfSource(supply, random.nextBoolean(), random.nextBoolean() ? 1 : -1, 0);
    }
}
