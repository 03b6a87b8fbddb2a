package fengsui.benchmark.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DealtEventsTest {

    private static final DealtEvents DEALT = new DealtEvents(4, 25);

    @Test
    void whenAllNumbersAreTaken_thenEachEventIsTakenOnce() {
        List<Integer> events =
                LongStream.rangeClosed(0, DEALT.last()).mapToObj(DEALT::event).toList();

        assertThat(events)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void whenEveryReaderGoesThroughAStretch_thenTheyComeForwardTogether() {
        for (int place = 0; place < 25; place++) {
            int at = place;
            assertThat(IntStream.range(0, 4).map(reader -> DEALT.event(reader * 25L + at)))
                    .containsExactly(4 * place, 4 * place + 1, 4 * place + 2, 4 * place + 3);
        }
    }
}
