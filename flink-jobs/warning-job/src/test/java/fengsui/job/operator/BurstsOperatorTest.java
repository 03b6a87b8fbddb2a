package fengsui.job.operator;

import static fengsui.job.testkit.City.START;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.RuleBundle;
import fengsui.event.SafetyEvent;
import fengsui.job.testkit.CallCity;
import fengsui.job.testkit.Scenario;
import fengsui.job.wire.Edition;
import fengsui.risk.Clue;
import fengsui.risk.EditionClue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class BurstsOperatorTest {

    private static final RuleBundle RULES = CallCity.rules("{from: 10, to: 10000}");
    private static final int MINUTE = 60_000;
    private static final long DAY = 86_400_000L;

    private static Scenario<BurstsHarness> scenario() {
        return new Scenario<>(() -> new BurstsHarness(RULES, 1, 0));
    }

    /** Ten quiet days, then a flood of calls. */
    private static List<SafetyEvent> calls() {
        List<SafetyEvent> calls = new ArrayList<>(CallCity.quiet(10, 3));
        calls.addAll(CallCity.flood(10 * DAY, 12));
        return calls;
    }

    private static void hear(BurstsHarness harness, List<SafetyEvent> calls) throws Exception {
        for (SafetyEvent call : calls) {
            harness.hear(call);
        }
    }

    @Test
    void whenMoreCallsComeThanExpected_thenTheStreetIsSpokenOfAtTheEndOfTheMinute() throws Exception {
        List<Clue> clues = scenario()
                .then(harness -> hear(harness, CallCity.quiet(10, 3)))
                .then(harness -> harness.mark(START + 10 * DAY))
                .then(harness -> hear(harness, CallCity.flood(10 * DAY, 12)))
                .then(harness -> harness.mark(START + 10 * DAY + 3 * MINUTE - 1))
                .then(harness -> harness.mark(START + 10 * DAY + 3 * MINUTE))
                .then(harness -> harness.mark(START + 10 * DAY + 20 * MINUTE))
                .said(BurstsHarness::clues);
        List<Clue> flood =
                clues.stream().filter(clue -> clue.time() >= START + 10 * DAY).toList();
        assertThat(flood).hasSizeGreaterThan(8).allSatisfy(clue -> {
            assertThat(clue.hazard()).isEqualTo("flood");
            assertThat(clue.area().toString()).isEqualTo("street:street-0");
            assertThat((clue.time() + 1) % MINUTE).isZero();
            assertThat(clue.witness()).isEqualTo("burst|HOTLINE|flood|street:street-0");
            assertThat(clue.weight()).isBetween(1, 4_000);
        });
        assertThat(flood.get(flood.size() - 1).source().said())
                .matches("12 × flood in \\d+ min, about 0\\.\\d expected");
    }

    @Test
    void whenItIsRestoredBetweenAnyTwoCalls_thenItSaysTheSame() throws Exception {
        Scenario<BurstsHarness> scenario = scenario();
        long[] newest = {Long.MIN_VALUE};
        for (SafetyEvent call : calls()) {
            if (call.eventTime() > newest[0]) {
                newest[0] = call.eventTime();
                long now = newest[0];
                scenario.then(harness -> harness.mark(now - 5 * MINUTE));
            }
            scenario.then(harness -> harness.hear(call));
        }
        assertThat(scenario.then(harness -> harness.mark(Long.MAX_VALUE)).said(BurstsHarness::clues))
                .isNotEmpty();
    }

    @Test
    void whenCallsComeInAnyOrder_thenTheSameIsSaid() throws Exception {
        List<SafetyEvent> shuffled = new ArrayList<>(calls());
        Collections.shuffle(shuffled, new Random(1));
        assertThat(scenario()
                        .then(harness -> harness.mark(START - 1))
                        .then(harness -> hear(harness, shuffled))
                        .then(harness -> harness.mark(Long.MAX_VALUE))
                        .said(BurstsHarness::clues))
                .containsExactlyInAnyOrderElementsOf(scenario()
                        .then(harness -> hear(harness, calls()))
                        .then(harness -> harness.mark(Long.MAX_VALUE))
                        .said(BurstsHarness::clues))
                .isNotEmpty();
    }

    @Test
    void whenACallIsLate_thenWhatWasSaidStandsAndItCountsFromThenOn() throws Exception {
        SafetyEvent late = CallCity.call(10 * DAY + 30_000, 19, 0);
        List<List<Clue>> said = new ArrayList<>();
        for (boolean comes : List.of(false, true)) {
            said.add(scenario()
                    .then(harness -> hear(harness, CallCity.quiet(10, 3)))
                    .then(harness -> hear(harness, CallCity.flood(10 * DAY, 12)))
                    .then(harness -> harness.mark(START + 10 * DAY + 20 * MINUTE))
                    .then(harness -> hear(harness, comes ? List.of(late) : List.of()))
                    .then(harness -> harness.mark(START + 10 * DAY + 21 * MINUTE))
                    .said(BurstsHarness::clues));
        }
        List<Clue> more = said.get(1).subList(said.get(0).size(), said.get(1).size());
        assertThat(said.get(1)).startsWith(said.get(0).toArray(Clue[]::new));
        assertThat(more).singleElement().satisfies(clue -> {
            assertThat(clue.time()).isEqualTo(START + 10 * DAY + 21 * MINUTE - 1);
            assertThat(clue.source().said()).startsWith("13 × flood in");
        });
    }

    @Test
    void whenTimeMoves_thenWhatIsSaidGoesBeforeIt() throws Exception {
        try (BurstsHarness harness = new BurstsHarness(RULES, 1, 0)) {
            harness.open();
            hear(harness, calls());
            harness.mark(START + 10 * DAY + 20 * MINUTE);
            assertThat(harness.getOutput()).last().isEqualTo(new Watermark(START + 10 * DAY + 20 * MINUTE));
            assertThat(harness.extractOutputValues())
                    .isNotEmpty()
                    .allMatch(clue -> clue.said().edition() == EditionClue.EVERY);
        }
    }

    @Test
    void whenAnEditionBegins_thenWhatIsSaidFromItsTimeOnIsSaidByIt() throws Exception {
        Edition louder = new Edition(4, CallCity.rules("{from: 10, to: 10000}", "8.0"), START + 10 * DAY + 6 * MINUTE);
        List<Clue> clues = scenario()
                .then(harness -> hear(harness, calls()))
                .then(harness -> harness.mark(START + 10 * DAY))
                .then(harness -> harness.edition(louder, 0, 2, START + 10 * DAY))
                .then(harness -> harness.mark(START + 10 * DAY + 20 * MINUTE))
                .then(harness -> harness.edition(louder, 1, 2, START + 10 * DAY))
                .then(harness -> harness.mark(START + 10 * DAY + 20 * MINUTE))
                .said(BurstsHarness::clues);
        List<Integer> weights = clues.stream()
                .filter(clue -> clue.time() >= START + 10 * DAY + 5 * MINUTE)
                .map(Clue::weight)
                .toList();
        assertThat(weights.get(0)).isLessThanOrEqualTo(4_000);
        assertThat(weights.subList(1, weights.size())).hasSizeGreaterThan(3).allMatch(weight -> weight > 4_000);
    }

    @Test
    void whenAnEditionIsToAskNoLonger_thenCallsSpeakUntilItsTimeAndNotFromThenOn() throws Exception {
        long turn = START + 10 * DAY + 6 * MINUTE;
        Edition silent = new Edition(4, CallCity.rules(null), turn);
        List<Clue> clues = scenario()
                .then(harness -> hear(harness, CallCity.quiet(10, 3)))
                .then(harness -> harness.mark(START + 10 * DAY - MINUTE))
                .then(harness -> harness.edition(silent, 0, 1, START + 10 * DAY - MINUTE))
                .then(harness -> hear(harness, CallCity.flood(10 * DAY, 12)))
                .then(harness -> harness.mark(Long.MAX_VALUE))
                .said(BurstsHarness::clues);
        assertThat(clues)
                .noneMatch(clue -> clue.time() >= turn)
                .filteredOn(clue -> clue.time() >= START + 10 * DAY)
                .hasSizeGreaterThan(2);
    }

    @Test
    void whenAnEditionHasAskedNoLonger_thenARestoreForgetsWhatWasCounted() throws Exception {
        long turn = START + 10 * DAY;
        Edition silent = new Edition(4, CallCity.rules(null), turn);
        try (BurstsHarness harness = new BurstsHarness(RULES, 1, 0)) {
            harness.open();
            hear(harness, CallCity.quiet(10, 3));
            harness.mark(turn - MINUTE);
            harness.edition(silent, 0, 1, turn - MINUTE);
            assertThat(kept(harness.snapshot(1, 1))).as("it holds still").isEqualTo(1);
            harness.mark(turn);
            assertThat(kept(harness.snapshot(2, 2))).isZero();
        }
    }

    /** How many keys are kept where {@code state} is restored. */
    private static int kept(OperatorSubtaskState state) throws Exception {
        try (BurstsHarness harness = new BurstsHarness(RULES, 1, 0)) {
            harness.initializeState(state);
            harness.open();
            return harness.numKeyedStateEntries();
        }
    }

    @Test
    void whenAKeyIsSilentForMoreThanAYear_thenItsStateIsGone() throws Exception {
        try (BurstsHarness harness = new BurstsHarness(RULES, 1, 0)) {
            harness.open();
            harness.hear(CallCity.call(0, 0, 0));
            harness.mark(START + DAY);
            harness.snapshot(1, 1);
            assertThat(harness.numKeyedStateEntries()).isEqualTo(1);
            harness.mark(START + 402 * DAY);
            harness.snapshot(2, 2);
            assertThat(harness.numKeyedStateEntries()).isZero();
        }
    }

    @Test
    void whenParallelismChanges_thenEachKeyGoesOnWhereItIs() throws Exception {
        List<Clue> expected = scenario()
                .then(harness -> hear(harness, calls()))
                .then(harness -> harness.mark(Long.MAX_VALUE))
                .said(BurstsHarness::clues);
        OperatorSubtaskState state;
        List<Clue> said = new ArrayList<>();
        try (BurstsHarness harness = new BurstsHarness(RULES, 1, 0)) {
            harness.open();
            hear(harness, CallCity.quiet(10, 3));
            harness.mark(START + 10 * DAY - 1);
            state = harness.snapshot(1, 1);
            said.addAll(harness.clues());
        }
        int owner = KeyGroupRangeAssignment.assignKeyToParallelOperator(
                BurstsOperator.key(CallCity.call(0, 0, 0)), BurstsHarness.GROUPS, 2);
        for (int index = 0; index < 2; index++) {
            OperatorSubtaskState part = AbstractStreamOperatorTestHarness.repartitionOperatorState(
                    state, BurstsHarness.GROUPS, 1, 2, index);
            try (BurstsHarness harness = new BurstsHarness(RULES, 2, index)) {
                harness.initializeState(part);
                harness.open();
                hear(harness, index == owner ? CallCity.flood(10 * DAY, 12) : List.of());
                harness.mark(Long.MAX_VALUE);
                said.addAll(harness.clues());
            }
        }
        assertThat(said).containsExactlyElementsOf(expected);
    }
}
