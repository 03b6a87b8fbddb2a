package fengsui.rule.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RangeTest {

    private static final Parameter LIMIT = parameter("number", 20, OptionalDouble.of(5), OptionalDouble.of(100));

    private static Parameter parameter(String type, double value, OptionalDouble min, OptionalDouble max) {
        return new Parameter("limit", type, value, min, max, "", "", Optional.empty());
    }

    @Test
    void whenABoundIsAnywhere_thenItIsFoundWithAnyHints() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 500; i++) {
            double bound = (20_000 + random.nextInt(80_000)) / 1000.0;
            Set<Double> hints = i % 2 == 0 ? Set.of(bound, 33.3, -4.0) : Set.of(21.0005, 99.0);

            Reach reach = Range.above(LIMIT, hints).reach(value -> value <= bound);

            assertThat(reach).isEqualTo(new Reach(bound, true));
            assertThat(Range.above(LIMIT, hints).nearest(value -> value > bound))
                    .isEqualTo(Math.nextUp(bound), Offset.offset(0.00101));
        }
    }

    @Test
    void whenTheBoundIsAHint_thenFewTriesAreNeeded() {
        AtomicInteger tries = new AtomicInteger();

        Range.below(LIMIT, Set.of(11.5, 12.5, 13.25)).reach(value -> {
            tries.incrementAndGet();
            return value >= 12.5;
        });

        assertThat(tries.get()).isLessThan(8);
    }

    @Test
    void whenNothingStopsIt_thenTheEndOfTheRangeIsTold() {
        assertThat(Range.above(LIMIT, Set.of()).reach(value -> true)).isEqualTo(new Reach(100, false));
        Parameter free = parameter("integer", 3, OptionalDouble.empty(), OptionalDouble.empty());
        assertThat(Range.below(free, Set.of()).reach(value -> value >= 1)).isEqualTo(new Reach(1, true));
        assertThat(Range.above(free, Set.of()).reach(value -> true)).isEqualTo(new Reach(30, false));
        Parameter fixed = parameter("integer", 3, OptionalDouble.of(3), OptionalDouble.of(3));
        assertThat(Range.above(fixed, Set.of()).reach(value -> false)).isEqualTo(new Reach(3, false));
    }
}
