package fengsui.job.operator;

import static fengsui.job.testkit.City.START;
import static fengsui.job.testkit.City.gas;
import static fengsui.job.testkit.City.smell;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.codec.RuleBundle;
import fengsui.event.SafetyEvent;
import fengsui.job.testkit.Scenario;
import fengsui.job.testkit.TestRules;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import fengsui.order.ModeOrder;
import fengsui.order.Order;
import fengsui.order.Silence;
import fengsui.risk.ChangeKind;
import fengsui.risk.SignalChange;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules that are broken off and restored between any two inputs, while a surge is ordered, holds and is ended. */
class RulesOrderedTest {

    private static final int LIVES = Math.min(20, Integer.getInteger("seeds", 1));
    private static final int MINUTES = 40;
    private static final long MINUTE = 60_000;
    private static final int SURGE_FROM = 10;
    private static final int SURGE_UNTIL = 24;

    /** Leaks are confirmed from 10 %LEL on, and from 5 on where a surge holds. */
    private static final RuleBundle RULES = rules();

    private static RuleBundle rules() {
        TreeMap<String, String> files = new TreeMap<>(TestRules.bundle().files());
        files.put(
                "calendar.yaml", "zone: UTC\nmodes: {surge: {name: {zh: 战时, en: Surge}, source: x, ordered: true}}\n");
        files.computeIfPresent(
                "gas/leak-confirmed.yaml",
                (path, text) ->
                        text.replace("epl: |", "overlays:\n  - {mode: surge, set: {limit: 5}, why: x}\nepl: |"));
        return new RuleBundle(files);
    }

    /** Steps of one subtask of rules, and what is known of orders by then. */
    private static final class Life {

        private final Random random;
        private final Scenario<RulesHarness> scenario;
        private RuleBundle rules = RULES;
        private long number = 3;

        Life(RulesHarness.Backend backend, long seed) {
            random = new Random(seed);
            scenario = new Scenario<>(() -> new RulesHarness(Edition.first(3, RULES), backend, 1, 0));
        }

        Scenario<RulesHarness> lived() {
            for (int minute = 0; minute < MINUTES; minute++) {
                if (minute == 6) {
                    order(new ModeOrder("surge", city(), at(SURGE_FROM), at(MINUTES), "office", "fair"), minute);
                } else if (minute == 12) {
                    order(new Silence(city(), null, false, at(13), at(30), "office", "works"), minute);
                } else if (minute == 20) {
                    order(new ModeOrder("surge", city(), at(SURGE_UNTIL), at(SURGE_UNTIL), "office", "over"), minute);
                }
                event(minute * 60 + random.nextInt(60));
                event(Math.max(0, minute * 60 - random.nextInt(500)));
                long clock = at(minute) + 30_000;
                step(harness -> harness.time(clock));
            }
            return scenario.then(harness -> harness.time(at(2 * MINUTES)));
        }

        private void event(int second) {
            String grid = "g" + random.nextInt(2);
            boolean call = random.nextInt(3) == 0;
            SafetyEvent event = call ? smell(grid, second, "t" + second) : gas(grid, second, 3 + random.nextInt(10));
            long known = number;
            step(harness -> harness.take(event, known));
        }

        private void order(Order order, int minute) {
            rules = OrderedRules.with(rules, ++number, order);
            EditionMark mark = new EditionMark(new Edition(number, rules, order.from()), 0, 1, at(minute));
            step(harness -> harness.mark(mark));
        }

        /** A checkpoint works off what is late; without one, it would wait for more of it. */
        private void step(Scenario.Step<RulesHarness> step) {
            scenario.then(harness -> {
                step.on(harness);
                harness.prepareSnapshotPreBarrier(0);
            });
        }
    }

    private static Area city() {
        return new Area(Level.CITY, "city");
    }

    private static long at(int minute) {
        return START + minute * MINUTE;
    }

    private static double level(SignalChange change) {
        return Double.parseDouble(
                Objects.requireNonNull(change.signal().finding().measures().get("level"))
                        .text());
    }

    @ParameterizedTest
    @EnumSource(RulesHarness.Backend.class)
    void whenRulesAreRestoredBetweenAnyTwoInputs_thenASurgeHoldsForItsTimeAllTheSame(RulesHarness.Backend backend)
            throws Exception {
        for (int seed = 0; seed < LIVES; seed++) {
            List<SignalChange> said = new Life(backend, seed).lived().said(RulesHarness::extractOutputValues);
            assertThat(said).extracting(SignalChange::kind).contains(ChangeKind.NEW, ChangeKind.LATE);
            List<SignalChange> slight =
                    said.stream().filter(change -> level(change) < 10).toList();
            assertThat(slight).as("on what is enough while a surge holds").hasSizeGreaterThan(3);
            assertThat(slight)
                    .allSatisfy(change -> assertThat(
                                    change.signal().evidence().newest().get(0).time())
                            .isBetween(at(SURGE_FROM), at(SURGE_UNTIL) - 1));
        }
    }
}
