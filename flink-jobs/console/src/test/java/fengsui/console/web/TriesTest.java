package fengsui.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TriesTest {

    private final AtomicLong clock = new AtomicLong(1_000);
    private final Tries tries = new Tries(3, Duration.ofMillis(500), clock::get);

    private void takeAll(String who) {
        for (int i = 0; i < 3; i++) {
            assertThat(tries.take(who)).isZero();
        }
    }

    @Test
    void whenSomebodyAsksTooOften_thenHeIsToldHowLongToWaitAndOthersAreNot() {
        takeAll("one");
        assertThat(tries.take("one")).isEqualTo(500);
        assertThat(tries.take("two")).isZero();
        clock.addAndGet(499);
        assertThat(tries.take("one")).isEqualTo(1);
        clock.addAndGet(1);
        assertThat(tries.take("one")).isZero();
        assertThat(tries.take("one")).isEqualTo(500);
    }

    @Test
    void whenSomebodyHasBeenQuiet_thenHeMayAskAllAtOnceAgainAndNoMore() {
        takeAll("one");
        clock.addAndGet(1_000_000);
        takeAll("one");
        assertThat(tries.take("one")).isEqualTo(500);
    }

    @Test
    void whenSomebodyIsForgiven_thenAllAreThereAgain() {
        takeAll("one");
        tries.forgive("one");
        takeAll("one");
    }
}
