package fengsui.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever order things become known in, and wherever a job is broken off, the incidents come out the same. */
class DeskOrderTest {

    private static final int DAYS = Integer.getInteger("seeds", 50);

    @Test
    void whenInputsComeLateReplacedOrWithdrawn_thenTheIncidentsAreThoseOfPerfectOrder() {
        long late = 0;
        Set<Change> changes = EnumSet.noneOf(Change.class);
        for (int seed = 0; seed < DAYS; seed++) {
            RandomDay day = new RandomDay(seed);
            TestDesk desk = play(new TestDesk(day.rules()), day.arrivals(), new Random(seed));
            same(seed, desk.end(), day.truth());
            desk.topic.forEach(record -> changes.addAll(record.changes()));
            late += desk.topic.stream().filter(Warning::late).count();
        }
        assertThat(late).isGreaterThan(DAYS);
        assertThat(changes)
                .as("what the days are about")
                .contains(
                        Change.MERGED,
                        Change.HELD,
                        Change.RELEASED,
                        Change.HOLDS,
                        Change.SPREAD,
                        Change.LOWERED,
                        Change.ESCALATED);
    }

    @Test
    void whenTheJobIsBrokenOffAndComesBack_thenTheTopicComesToTheSame() {
        for (int seed = 0; seed < DAYS; seed++) {
            RandomDay day = new RandomDay(seed);
            Random random = new Random(seed);
            int saved = random.nextInt(day.arrivals().size() + 1);
            int broken = saved + random.nextInt(day.arrivals().size() + 1 - saved);
            TestDesk first = play(new TestDesk(day.rules()), day.arrivals().subList(0, saved), new Random(seed));
            TestDesk checkpoint = first.checkpoint();
            List<String> tombs = seed % 2 == 0 ? List.copyOf(first.closed) : List.of();
            play(first, day.arrivals().subList(saved, broken), new Random(seed));
            TestDesk back = checkpoint.restored(first.topic, tombs);
            play(back, day.arrivals().subList(saved, day.arrivals().size()), new Random(random.nextInt()));
            same(seed, back.end(), day.truth());
        }
    }

    @Test
    void whenAnswersComeLateTwiceAndInAnyOrder_thenTheIncidentsAreThoseOfAnswersInTime() {
        long answered = 0;
        for (int seed = 0; seed < DAYS; seed++) {
            RandomDay day = new RandomDay(seed, false);
            RandomDispatch dispatch = new RandomDispatch(seed);
            TestDesk inTime = new TestDesk(day.rules());
            for (RandomDay.Arrival arrival : day.inTime()) {
                play(inTime, List.of(arrival), new Random(seed));
                dispatch.answer(inTime);
            }
            List<RandomDay.Arrival> arrivals = new ArrayList<>(day.inTime());
            arrivals.addAll(dispatch.lateAndTwice());
            arrivals.sort(Comparator.comparingLong(RandomDay.Arrival::clock));
            TestDesk late = play(new TestDesk(day.rules()), arrivals, new Random(seed));
            inTime.end();
            late.end();
            // Where what an answer is about began only because another answer ended something, the two are no longer
            // alike.
            if (late.refused.isEmpty()) {
                assertThat(lines(late.topic)).as("day %d", seed).isEqualTo(lines(inTime.topic));
                lives(seed, late.topic);
                answered += dispatch.answers();
            }
        }
        assertThat(answered).as("answers on days that are alike").isGreaterThan(DAYS);
    }

    /** Answers to what never was, or is found to have been otherwise: nothing hangs, and all comes to an end. */
    @Test
    void whenDispatchAnswersWhatIsCorrectedLater_thenEveryIncidentEnds() {
        for (int seed = 0; seed < DAYS; seed++) {
            RandomDay day = new RandomDay(seed);
            RandomDispatch dispatch = new RandomDispatch(seed);
            TestDesk desk = new TestDesk(day.rules());
            for (RandomDay.Arrival arrival : day.arrivals()) {
                play(desk, List.of(arrival), new Random(seed));
                dispatch.answer(desk);
            }
            assertThat(TestDesk.newest(desk.end().topic))
                    .as("day %d", seed)
                    .allMatch(record -> record.msgType() == MsgType.CANCEL);
        }
    }

    /** With flushes at the will of {@code random}, as watermarks, timers and checkpoints bring them about. */
    static TestDesk play(TestDesk desk, List<RandomDay.Arrival> arrivals, Random random) {
        for (RandomDay.Arrival arrival : arrivals) {
            if (arrival.clock() > desk.clock()) {
                desk.at(arrival.clock());
            }
            desk.take(arrival.input());
            if (random.nextBoolean()) {
                desk.flush();
            }
        }
        return desk;
    }

    /** What there was comes out, each once, and what should be told is told. */
    private static void same(int seed, TestDesk desk, RandomDay.Truth truth) {
        List<String> all = new ArrayList<>(lines(truth.told()));
        all.addAll(truth.untold());
        List<String> said = CanonicalState.of(desk.topic)
                .and(List.copyOf(desk.untold.values()))
                .text()
                .lines()
                .toList();
        assertThat(said).as("day %d", seed).containsExactlyInAnyOrderElementsOf(all);
        List<String> told = new ArrayList<>(lines(desk.topic));
        lines(truth.told())
                .forEach(line -> assertThat(told.remove(line))
                        .as("day %d does not tell %s", seed, line)
                        .isTrue());
        lives(seed, desk.topic);
    }

    private static List<String> lines(List<Warning> records) {
        return CanonicalState.of(records).incidents().stream()
                .map(CanonicalIncident::line)
                .toList();
    }

    private static void lives(int seed, List<Warning> records) {
        Map<String, List<Warning>> byIncident = new TreeMap<>();
        records.forEach(record -> byIncident
                .computeIfAbsent(record.incident().incidentId(), id -> new ArrayList<>())
                .add(record));
        byIncident.values().forEach(life -> inOrder(seed, life));
    }

    private static void inOrder(int seed, List<Warning> life) {
        assertThat(life)
                .as("day %d", seed)
                .extracting(record -> record.incident().issued().revision())
                .doesNotHaveDuplicates()
                .isSorted()
                .first()
                .isEqualTo(1);
        assertThat(life)
                .as("day %d", seed)
                .extracting(record -> record.incident().issued().sent())
                .isSorted();
    }
}
