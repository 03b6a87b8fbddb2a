package fengsui.console.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FollowerTest {

    private static final long PATIENCE_SECONDS = 30;

    /** What one turn does, and what has become of it. */
    private abstract static class Noted implements Follower.Work {

        final AtomicInteger failures = new AtomicInteger();
        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch ended = new CountDownLatch(1);

        @Override
        public boolean failed(RuntimeException why) {
            return failures.incrementAndGet() < 3;
        }

        @Override
        public void ended() {
            ended.countDown();
        }

        boolean hasEnded() throws InterruptedException {
            return ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Test
    void whenItFails_thenItIsTriedAgainForAsLongAsTheWorkWantsIt() throws Exception {
        Noted failing = new Noted() {
            @Override
            public void follow(BooleanSupplier going) {
                throw new IllegalStateException("as wanted");
            }
        };
        try (Follower follower = Follower.start("failing", 1, failing)) {
            assertThat(failing.hasEnded()).isTrue();
            assertThat(failing.failures).hasValue(3);
        }
    }

    @Test
    void whenItBreaksOffBecauseItIsClosed_thenThatIsNoFailure() throws Exception {
        Noted waiting = new Noted() {
            @Override
            public void follow(BooleanSupplier going) {
                begun.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException("as a client of Kafka's says it", e);
                }
            }
        };
        Follower follower = Follower.start("waiting", 1, waiting);
        assertThat(waiting.begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        follower.close();
        assertThat(waiting.hasEnded()).isTrue();
        assertThat(waiting.failures).hasValue(0);
    }

    @Test
    void whenSeveralHang_thenTheyAreLetGoTogether() {
        CountDownLatch forever = new CountDownLatch(1);
        Follower.Work deaf = new Noted() {
            @Override
            public void follow(BooleanSupplier going) {
                while (forever.getCount() > 0) {
                    try {
                        forever.await();
                    } catch (InterruptedException e) {
                        // It hears nothing.
                    }
                }
            }
        };
        Follower[] followers = {
            Follower.start("one", 1, deaf), Follower.start("two", 1, deaf), Follower.start("three", 1, deaf)
        };
        long before = System.nanoTime();
        for (Follower follower : followers) {
            follower.stop();
        }
        for (Follower follower : followers) {
            follower.close();
        }
        forever.countDown();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
    }
}
