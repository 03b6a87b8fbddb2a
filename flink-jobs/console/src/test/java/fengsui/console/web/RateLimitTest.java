package fengsui.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateLimitTest {

    private final RateLimit limit = new RateLimit(2, 3);

    @Test
    void whenOneAsksTooOften_thenHeIsKeptOutUntilTimeHasPassedAndTheOthersAreNot() {
        assertThat(limit.take("a", 0)).isTrue();
        assertThat(limit.take("a", 0)).isTrue();
        assertThat(limit.take("a", 0)).isTrue();
        assertThat(limit.take("a", 0)).isFalse();
        assertThat(limit.take("b", 0)).isTrue();
        assertThat(limit.take("a", 499)).isFalse();
        assertThat(limit.take("a", 500)).isTrue();
        assertThat(limit.take("a", 500)).isFalse();
    }

    @Test
    void whenOneHasBeenQuietForLong_thenHeMayAskNoMoreThanThatAtOnce() {
        assertThat(limit.take("a", 0)).isTrue();
        for (int i = 0; i < 3; i++) {
            assertThat(limit.take("a", 1_000_000)).isTrue();
        }
        assertThat(limit.take("a", 1_000_000)).isFalse();
    }
}
