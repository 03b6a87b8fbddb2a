package fengsui.rule.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Level;
import fengsui.event.SafetyEvent;
import fengsui.risk.Score;
import fengsui.risk.Signal;
import fengsui.rule.Bundles;
import fengsui.rule.RuleRouting;
import fengsui.rule.RuleSet;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.Sample;
import fengsui.warning.EndReason;
import fengsui.warning.MsgType;
import fengsui.warning.Warning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    private static final RuleSet RULES = RuleSetLoader.load(Bundles.fixture()).ruleSet();

    @Test
    void whenInputsAreShuffled_thenSignalsScoresAndWarningsAreTheSame() {
        List<SafetyEvent> events = events(300, new Random(5));
        Rehearsal first = Rehearsal.of(RULES, events);

        assertThat(first.signals()).isNotEmpty();
        assertThat(first.scores()).isNotEmpty();
        assertThat(first.warnings()).isNotEmpty();
        for (int seed = 0; seed < 10; seed++) {
            List<SafetyEvent> shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(Rehearsal.of(RULES, shuffled)).isEqualTo(first);
        }
    }

    @Test
    void whenTheInputEnds_thenEveryIncidentStillEndsAndEveryScoreFallsToNothing() {
        Rehearsal came = Rehearsal.of(RULES, List.of(Sample.gas("1", 0, "g1", 60), Sample.call("2", 5_000, "g1", "t")));

        assertThat(came.warnings()).extracting(Warning::msgType).containsExactly(MsgType.ALERT, MsgType.CANCEL);
        assertThat(came.warnings().get(1).endReason()).isEqualTo(EndReason.QUIET);
        assertThat(came.warnings().get(1).incident().issued().sent()).isEqualTo(Sample.START + 605_000);
        assertThat(came.scores().get(0).points()).isPositive();
        assertThat(came.scores()).last().extracting(Score::points).isEqualTo(0);
    }

    @Test
    void whenARuleIsOnTrial_thenItSignalsAndDoesNotWarn() {
        Rehearsal came = Rehearsal.of(
                RULES,
                List.of(
                        Sample.call("1", 0, "g1", "a"),
                        Sample.call("2", 1, "g2", "b"),
                        Sample.call("3", 2, "g3", "c")));

        assertThat(came.signals())
                .singleElement()
                .matches(Signal::trial)
                .satisfies(signal -> assertThat(signal.rule().id()).isEqualTo("calls/many"));
        assertThat(came.warnings()).isEmpty();
    }

    @Test
    void whenRoutingIsAsked_thenItNamesTheLevelsOfTheRulesThatWatch() {
        RuleRouting routing = RuleRouting.of(RULES);

        assertThat(routing.levels(Sample.call("1", 0, "g1", "a"))).containsExactly(Level.GRID, Level.DISTRICT);
        assertThat(routing.levels(Sample.gas("1", 0, "g1", 1))).containsExactly(Level.GRID);
    }

    /** Bursts with quiet hours between, several events in each millisecond. */
    private static List<SafetyEvent> events(int count, Random random) {
        List<SafetyEvent> events = new ArrayList<>();
        long time = 0;
        for (int i = 0; i < count; i++) {
            time += random.nextInt(40) == 0 ? 3_600_000 : random.nextInt(2) * 4_000L;
            String grid = "g" + random.nextInt(4);
            events.add(
                    random.nextBoolean()
                            ? Sample.call("c" + i, time, grid, "t" + random.nextInt(6))
                            : Sample.gas("s" + i, time, grid, random.nextInt(70)));
        }
        return events;
    }
}
