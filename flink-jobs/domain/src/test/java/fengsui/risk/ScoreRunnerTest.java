package fengsui.risk;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.event.Timeline;
import fengsui.risk.OrderedScores.Sight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoreRunnerTest {

    private static final long MINUTE = RiskWindow.PANE_MILLIS;
    private static final long LATENESS = 45 * MINUTE + 30_000;

    /** A stretch of time in which runs are played, told step by step to a runner that may be replaced at any step. */
    private static final class Run {

        private record Announced(long number, ScoringModel model, long from) {}

        private final Random random;
        private final ScoringModel first;
        private final Timeline<ScoringModel> models;
        private final List<Announced> announced = new ArrayList<>();
        private final List<Announced> begun = new ArrayList<>();
        private final ScoreAccount account = new ScoreAccount();
        private final SavedScores saved = new SavedScores();
        private ScoreRunner runner;
        private ScoringPlan plan;
        private long newest = Long.MIN_VALUE;

        Run(long seed) {
            this.random = new Random(seed);
            // Short ones let areas fall silent and wake again within the lateness.
            long halfLife = (1 + random.nextInt(random.nextBoolean() ? 3 : 15)) * MINUTE;
            this.first = new ScoringModel(List.of(new HazardScoring("fire", Level.GRID, halfLife, -4_000, List.of())));
            this.models = new Timeline<>(first);
            this.plan = new ScoringPlan(-1, first);
            this.runner = new ScoreRunner(plan, LATENESS);
        }

        private ScoreRunner fresh() {
            plan = new ScoringPlan(-1, first);
            return new ScoreRunner(plan, LATENESS);
        }

        void see(Sight sight) {
            newest = Math.max(newest, sight.time());
            for (EditionClue clue : clues(sight)) {
                runner.accept(clue, LATENESS);
            }
        }

        /** As the maker of clues does it: once for all models that say the same, else once for each. */
        private List<EditionClue> clues(Sight sight) {
            List<Clue> own = sight.clues(first);
            if (announced.stream().allMatch(it -> sight.clues(it.model()).equals(own))) {
                return own.stream()
                        .map(clue -> new EditionClue(clue, EditionClue.EVERY))
                        .toList();
            }
            List<EditionClue> all = new ArrayList<>();
            own.forEach(clue -> all.add(new EditionClue(clue, -1)));
            announced.forEach(it ->
                    sight.clues(it.model()).forEach(clue -> all.add(new EditionClue(clue, it.number()))));
            return all;
        }

        void announce(ScoringModel model) {
            long floor = Math.max(newest, runner.clock());
            long soon = floor + 1 + random.nextInt((int) (20 * MINUTE));
            long from = random.nextBoolean() ? soon : RiskWindow.paneEnd(soon);
            announced.add(new Announced(announced.size(), model, from));
            models.begin(from, model);
            plan.announce(announced.size() - 1L, model);
        }

        /** A switch may be heard of some minutes after its time, but never after the lateness. */
        boolean begunBehind(long clock) {
            return announced.subList(begun.size(), announced.size()).stream()
                    .anyMatch(it -> it.from() < clock - 10 * MINUTE);
        }

        void beginAll() {
            for (Announced edition : announced.subList(begun.size(), announced.size())) {
                begun.add(edition);
                runner.begin(edition.number(), edition.from(), LATENESS);
            }
        }

        void advance(long clock) {
            runner.advanceTo(clock, account::take);
            checkShown();
        }

        void correct() {
            runner.correct(account::take);
            assertThat(runner.lateWaiting()).isFalse();
            checkShown();
        }

        private void checkShown() {
            account.checkShown(runner.clock() < 0 ? Long.MIN_VALUE : runner.clock() - LATENESS);
        }

        void restart() {
            correct();
            saved.saveFrom(runner);
            long clock = runner.clock();
            runner = fresh();
            announced.forEach(it -> plan.announce(it.number(), it.model()));
            begun.forEach(it -> runner.begin(it.number(), it.from(), LATENESS));
            saved.restoreInto(runner);
            runner.resume(clock);
        }

        void finish() {
            beginAll();
            advance(Long.MAX_VALUE);
            saved.saveFrom(runner);
        }
    }

    private record Arrival(Sight sight, long at) {}

    private static List<Arrival> arrivals(Random random, int count) {
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String grid = "g" + random.nextInt(3);
            AreaChain chain = new AreaChain(grid, "c1", "s1", "d1", "city");
            long time = random.nextInt((int) (300 * MINUTE)) / 1000 * 1000L;
            // Bursts in the first half leave room for areas to fall silent.
            long shaped = random.nextBoolean() ? time : time / 8;
            long delay = random.nextInt(4) == 0 ? delay(random) : random.nextInt(5_000);
            Sight sight = new Sight(chain, "w" + random.nextInt(5), shaped, strength(random));
            arrivals.add(new Arrival(sight, shaped + delay));
        }
        arrivals.sort(Comparator.comparingLong(Arrival::at));
        return arrivals;
    }

    /** A quarter says that there is no fire. */
    private static int strength(Random random) {
        return random.nextInt(4) == 0 ? -1 - random.nextInt(2_000) : 1 + random.nextInt(5_000);
    }

    private static long delay(Random random) {
        return random.nextInt(5) == 0 ? LATENESS : random.nextInt((int) LATENESS);
    }

    private static List<Sight> sights(List<Arrival> arrivals) {
        List<Sight> sights =
                new ArrayList<>(arrivals.stream().map(Arrival::sight).toList());
        sights.sort(Comparator.comparingLong(Sight::time));
        return sights;
    }

    @Test
    void whenCluesComeInAnyOrderWithinTheLateness_thenTheAccountIsThatOfPerfectOrder() {
        int corrections = 0;
        for (long seed = 0; seed < seeds(); seed++) {
            Run run = new Run(seed);
            List<Arrival> arrivals = arrivals(run.random, 5 + run.random.nextInt(120));
            for (Arrival arrival : arrivals) {
                run.see(arrival.sight());
                step(run, arrival.at());
            }
            run.finish();
            assertThat(run.account.differences(OrderedScores.of(run.models, sights(arrivals))))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(run.saved.size()).as("seed %d, kept at the end", seed).isZero();
            assertThat(run.runner.tooLate()).isZero();
            corrections += run.account.corrections();
        }
        assertThat(corrections).isGreaterThan(500);
    }

    @Test
    void whenModelsChangeOnTheWay_thenTheAccountIsThatOfPerfectOrder() {
        for (long seed = 0; seed < seeds(); seed++) {
            Run run = new Run(seed);
            List<Arrival> arrivals = arrivals(run.random, 5 + run.random.nextInt(120));
            for (Arrival arrival : arrivals) {
                if (run.random.nextInt(25) == 0) {
                    run.announce(model(run.random));
                }
                run.see(arrival.sight());
                if (run.random.nextInt(4) == 0 || run.begunBehind(arrival.at())) {
                    run.beginAll();
                }
                step(run, arrival.at());
            }
            run.finish();
            assertThat(run.account.differences(OrderedScores.of(run.models, sights(arrivals))))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(run.saved.size()).as("seed %d, kept at the end", seed).isZero();
        }
    }

    /** Time moves, what is late is worked off, or the runner is saved and restored. */
    private static void step(Run run, long arrivedAt) {
        switch (run.random.nextInt(6)) {
            case 0, 1, 2 -> run.advance(arrivedAt);
            case 3 -> run.correct();
            case 4 -> run.restart();
            default -> {}
        }
    }

    private static ScoringModel model(Random random) {
        if (random.nextInt(6) == 0) {
            return new ScoringModel(List.of());
        }
        Level level = random.nextInt(3) == 0 ? Level.STREET : Level.GRID;
        long halfLife = (1 + random.nextInt(40)) * MINUTE;
        int prior = random.nextBoolean() ? -4_000 : -2_000 - random.nextInt(3_000);
        return new ScoringModel(List.of(new HazardScoring("fire", level, halfLife, prior, List.of(), levels(random))));
    }

    private static ScoreLevels levels(Random random) {
        int lowest = 5 + random.nextInt(30);
        long hold = random.nextBoolean() ? 0 : random.nextInt(12) * MINUTE;
        return new ScoreLevels(List.of(lowest, lowest + 10, 60, 90), random.nextInt(lowest), hold);
    }

    /** More with {@code -Dseeds=}, and with the profile {@code seeds}. */
    private static long seeds() {
        return Long.getLong("seeds", 40);
    }
}
