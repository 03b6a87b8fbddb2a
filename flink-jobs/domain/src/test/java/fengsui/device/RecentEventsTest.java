package fengsui.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecentEventsTest {

    private static final int CAP = 4_096;

    @Test
    void whenAnIdComesAgain_thenItIsRepeatedUntilTheClockHasPassedItsEnd() {
        RecentEvents recent = new RecentEvents(CAP);
        assertThat(recent.see("a", 100, 0)).isEqualTo(Sight.NEW);
        assertThat(recent.see("a", 500, 100)).isEqualTo(Sight.REPEATED);
        assertThat(recent.see("b", 100, 100)).isEqualTo(Sight.NEW);
        assertThat(recent.see("a", 101, 101)).as("the end of the first counts").isEqualTo(Sight.NEW);
        assertThat(recent.see("a", 200, 101)).isEqualTo(Sight.REPEATED);
    }

    @Test
    void whenAnEventIsOlderThanAnyIsRemembered_thenItIsNewAndTakesNoRoom() {
        RecentEvents recent = new RecentEvents(1);
        recent.see("a", 100, 0);
        assertThat(recent.see("old", 49, 50)).isEqualTo(Sight.NEW);
        assertThat(recent.see("old", 49, 50)).isEqualTo(Sight.NEW);
        assertThat(recent.see("a", 100, 50)).isEqualTo(Sight.REPEATED);
        assertThat(recent.latest()).isEqualTo(100);
    }

    @Test
    void whenMoreComeThanAreRemembered_thenTheOldestEighthIsForgottenAndCounted() {
        RecentEvents recent = new RecentEvents(16);
        for (int i = 0; i < 16; i++) {
            assertThat(recent.see("e" + i, 100 + i, 0).forgotten()).isZero();
        }
        assertThat(recent.see("more", 200, 0)).isEqualTo(Sight.instead(2));
        assertThat(recent.see("e2", 102, 0)).isEqualTo(Sight.REPEATED);
        assertThat(recent.see("e1", 101, 0)).isEqualTo(Sight.NEW);
    }

    @Test
    void whenIdsAreAlike_thenTheirHashesDifferAndAreSpread() {
        Set<Long> hashes = new HashSet<>();
        int[] low = new int[64];
        for (int i = 0; i < 200_000; i++) {
            long hash = IdHash.of("gas-17:" + i);
            hashes.add(hash);
            low[(int) hash & 63]++;
        }
        hashes.add(IdHash.of(""));
        hashes.add(IdHash.of("\0"));
        assertThat(hashes).hasSize(200_002).doesNotContain(0L);
        assertThat(Arrays.stream(low).boxed().toList()).allMatch(count -> count > 2_800 && count < 3_450);
    }

    /** The contract in the plainest words. */
    private static final class Plain {

        private final Map<String, Long> ends = new LinkedHashMap<>();
        private final int cap;

        Plain(int cap) {
            this.cap = cap;
        }

        Sight see(String id, long end, long clock) {
            ends.values().removeIf(until -> until < clock);
            if (ends.containsKey(id)) {
                return Sight.REPEATED;
            }
            if (end < clock) {
                return Sight.NEW;
            }
            int forgotten = ends.size() < cap ? 0 : forget();
            ends.put(id, end);
            return Sight.instead(forgotten);
        }

        private int forget() {
            int leaving = Math.max(1, cap / 8);
            List<String> ids = new ArrayList<>(ends.keySet());
            ids.sort(Comparator.<String>comparingLong(ends::get).thenComparingLong(IdHash::of));
            ids.subList(0, leaving).forEach(ends::remove);
            return leaving;
        }
    }

    @Test
    void whenAnythingIsShownInAnyOrderWithAnyCap_thenItIsSeenAsTheContractSays() {
        for (int seed = 1; seed <= 300; seed++) {
            compare(new Random(seed), seed);
        }
    }

    private static void compare(Random random, int seed) {
        int cap = 1 + random.nextInt(60);
        Plain plain = new Plain(cap);
        RecentEvents recent = new RecentEvents(cap);
        long clock = 0;
        for (int step = 0; step < 500; step++) {
            clock += random.nextInt(4) == 0 ? random.nextInt(20) : 0;
            String id = "e" + random.nextInt(120);
            long end = clock - 10 + random.nextInt(100);
            assertThat(recent.see(id, end, clock))
                    .as("seed %d, step %d", seed, step)
                    .isEqualTo(plain.see(id, end, clock));
            if (random.nextInt(50) == 0) {
                recent = restored(recent, cap, clock);
            } else if (random.nextInt(50) == 0) {
                recent.clear(clock);
            }
            assertThat(recent.latest())
                    .isGreaterThanOrEqualTo(plain.ends.values().stream()
                            .mapToLong(Long::longValue)
                            .max()
                            .orElse(Long.MIN_VALUE));
        }
    }

    private static RecentEvents restored(RecentEvents recent, int cap, long clock) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            SeenEvents seen = recent.seen(clock);
            seen.write(new DataOutputStream(bytes));
            SeenEvents read = SeenEvents.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
            assertThat(read).isEqualTo(seen);
            return new RecentEvents(read, cap);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
