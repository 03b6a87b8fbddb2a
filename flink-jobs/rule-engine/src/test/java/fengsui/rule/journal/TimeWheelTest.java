package fengsui.rule.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeWheelTest {

    /** {@code number} tells items of equal time and name apart. */
    private record Item(long time, String name, int number) {}

    private static final Comparator<Item> BY_NAME = Comparator.comparing(Item::name);
    private static final Comparator<Item> BY_TIME = Comparator.comparingLong(Item::time);

    private final TimeWheel<Item> wheel = new TimeWheel<>(BY_NAME);
    private final List<Item> drained = new ArrayList<>();

    private void add(long time, String name) {
        wheel.add(time, new Item(time, name, 0));
    }

    private List<String> drain(long upTo) {
        drained.clear();
        wheel.drain(upTo, drained::add);
        return drained.stream().map(Item::name).toList();
    }

    @Test
    void whenTimesAreEqual_thenTheGivenOrderHolds() {
        add(5, "b");
        add(5, "a");
        add(4, "c");
        assertThat(drain(5)).containsExactly("c", "a", "b");
    }

    @Test
    void whenDrained_thenTheTimeItselfIsIncludedAndTheNextMillisecondIsNot() {
        add(999, "a");
        add(1000, "b");
        add(1001, "c");
        assertThat(drain(1000)).containsExactly("a", "b");
        assertThat(wheel.size()).isEqualTo(1);
        assertThat(drain(1001)).containsExactly("c");
    }

    @Test
    void whenATimeWasDrained_thenAddingThereIsRefused() {
        drain(10);
        assertThatThrownBy(() -> add(10, "late"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("time 10 has been drained, up to 10");
        add(11, "next");
        assertThat(drain(11)).containsExactly("next");
    }

    @Test
    void whenDrainedBackwards_thenNothingHappens() {
        drain(10);
        add(12, "a");
        assertThat(drain(9)).isEmpty();
        assertThat(drain(12)).containsExactly("a");
    }

    @Test
    void whenNothingWasDrainedYet_thenAnyTimeMayComeAfterAnyOther() {
        add(5_000_000, "later");
        add(-7_000, "before 1970");
        add(0, "1970");
        assertThat(drain(Long.MAX_VALUE)).containsExactly("before 1970", "1970", "later");
    }

    @Test
    void whenTimesAreAtTheEndsOfTheWorld_thenTheyComeInOrder() {
        add(Long.MAX_VALUE, "last");
        add(Long.MIN_VALUE + 1, "first");
        add(Long.MAX_VALUE - 1, "last but one");
        assertThat(drain(Long.MIN_VALUE + 1)).containsExactly("first");
        assertThat(drain(Long.MAX_VALUE - 1)).containsExactly("last but one");
        assertThat(drain(Long.MAX_VALUE)).containsExactly("last");
    }

    @Test
    void whenSecondsLieAtTheEndOfTheRing_thenNothingIsPassedOverOrWrittenOver() {
        drain(0);
        add(1_023_999, "in the ring");
        add(1_024_000, "last of the ring");
        add(1_025_000, "beyond");
        drain(1_000);
        add(1_025_001, "last of the ring by now");
        drain(2_000);
        add(1_025_002, "in the ring by now");
        assertThat(drain(3_000_000))
                .containsExactly(
                        "in the ring", "last of the ring", "beyond", "last of the ring by now", "in the ring by now");
    }

    @Test
    void whenTheLastSecondOfTheRingIsTheOnlyOne_thenItIsNotPassedOver() {
        drain(0);
        add(1_024_000, "last of the ring");
        assertThat(drain(3_000_000)).containsExactly("last of the ring");
    }

    @Test
    void whenTheConsumerAddsWhatComesLater_thenItWaits() {
        add(1, "a");
        wheel.drain(500, item -> {
            add(501, "same second");
            add(2_000, "next");
            add(90_000_000, "far");
        });
        assertThat(wheel.size()).isEqualTo(3);
        assertThat(drain(501)).containsExactly("same second");
        assertThat(drain(100_000_000)).containsExactly("next", "far");
    }

    @Test
    void whenTheConsumerAddsWhatIsBeingDrained_thenItIsRefused() {
        add(1, "a");
        assertThatThrownBy(() -> wheel.drain(5_000, item -> add(4_999, "b")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whenAnythingIsAddedAndDrained_thenItIsThatOfASortedList() {
        for (int seed = 0; seed < 400; seed++) {
            new Run(new Random(seed)).check(seed);
        }
    }

    /** Adds and drains at random, and keeps a sorted list beside it. */
    private static final class Run {

        private static final int STEPS = 120;
        private static final long[] REACHES = {3, 900, 2_500, 60_000, 1_024_000, 1_030_000, 90_000_000};

        private final Random random;
        private final TimeWheel<Item> wheel = new TimeWheel<>(BY_NAME);
        private final List<Item> waiting = new ArrayList<>();
        private long clock;
        private int number;

        Run(Random random) {
            this.random = random;
            this.clock = random.nextLong(4_000_000) - 2_000_000;
        }

        void check(int seed) {
            for (int step = 0; step < STEPS; step++) {
                if (random.nextInt(4) == 0) {
                    assertThat(drained()).as("seed %d, step %d", seed, step).isEqualTo(expected());
                } else {
                    add();
                }
                assertThat(wheel.size()).isEqualTo(waiting.size());
            }
            List<Item> all = new ArrayList<>();
            wheel.forEach(all::add);
            assertThat(all).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(waiting);
        }

        private void add() {
            long time = clock + 1 + random.nextLong(reach());
            Item item = new Item(time, "n" + random.nextInt(3), number++);
            wheel.add(time, item);
            waiting.add(item);
        }

        private List<Item> drained() {
            clock += random.nextLong(reach());
            List<Item> drained = new ArrayList<>();
            wheel.drain(clock, drained::add);
            return drained;
        }

        private List<Item> expected() {
            List<Item> due = waiting.stream()
                    .filter(item -> item.time() <= clock)
                    .sorted(BY_TIME.thenComparing(BY_NAME))
                    .toList();
            waiting.removeAll(due);
            return due;
        }

        private long reach() {
            return REACHES[random.nextInt(REACHES.length)];
        }
    }
}
