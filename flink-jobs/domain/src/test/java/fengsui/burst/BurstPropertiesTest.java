package fengsui.burst;

import static fengsui.burst.Calls.DAY;
import static fengsui.burst.Calls.HOUR;
import static fengsui.burst.Calls.MINUTE;
import static fengsui.burst.Calls.START;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.burst.Calls.Call;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for any calls in any order. */
class BurstPropertiesTest {

    /** Uneven calls of some days, in order of time. */
    private static List<Call> calls(Random random) {
        List<Call> calls = new ArrayList<>(Calls.steady(random, 3, 6, START, 9 * DAY));
        for (int storm = 0; storm < 4; storm++) {
            long from = START + (1 + random.nextInt(7)) * DAY + random.nextInt(20) * HOUR;
            calls.addAll(Calls.steady(random, 1 + random.nextInt(80), 6, from, 3 * HOUR));
        }
        calls.sort(Comparator.comparingLong(Call::time));
        return calls;
    }

    /** In stretches of up to {@code most} minutes: its calls in any order, then time passes in any steps. */
    private static List<Burst> playMixed(BurstWatch watch, List<Call> calls, Random random, int most) {
        List<Burst> told = new ArrayList<>();
        long clock = START;
        int next = 0;
        while (next < calls.size()) {
            long to = clock + (1 + random.nextInt(most)) * MINUTE;
            List<Call> due = new ArrayList<>();
            for (; next < calls.size() && calls.get(next).time() < to; next++) {
                due.add(calls.get(next));
            }
            Collections.shuffle(due, random);
            due.forEach(
                    call -> assertThat(watch.accept(call.chain(), call.time())).isEqualTo(Taken.IN_TIME));
            for (clock += random.nextInt(3) * MINUTE; clock < to; clock += random.nextInt(20 * 60_000)) {
                watch.advance(clock, told::add);
            }
            clock = to;
            watch.advance(clock, told::add);
        }
        return told;
    }

    @Test
    void whenCallsOfAnHourComeInAnyOrder_thenBurstsAndStateAreTheSame() {
        for (long seed = 0; seed < seeds(); seed++) {
            Random random = new Random(seed);
            List<Call> calls = calls(random);
            BurstWatch one = Calls.watch();
            BurstWatch other = Calls.watch();
            one.advance(START - MINUTE, burst -> {});
            List<Burst> inOrder = playMixed(one, calls, random, 1);
            List<Burst> mixed = playMixed(other, calls, random, 60);
            long end = START + 10 * DAY;
            one.advance(end, inOrder::add);
            other.advance(end, mixed::add);
            assertThat(mixed).as("seed %s", seed).isEqualTo(inOrder).hasSizeGreaterThan(50);
            assertThat(other.state()).isEqualTo(one.state());
        }
    }

    @Test
    void whenCallsComeUpToAnHourLate_thenWhatIsLearnedIsTheSame() {
        for (long seed = 0; seed < seeds(); seed++) {
            Random random = new Random(seed);
            List<Call> calls = calls(random);
            BurstWatch one = Calls.watch();
            Calls.play(one, calls);
            BurstWatch late = Calls.watch();
            late.advance(START, burst -> {});
            List<Call> arrivals = new ArrayList<>();
            calls.forEach(call -> arrivals.add(new Call(call.chain(), call.time() + random.nextInt(59 * 60_000))));
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < calls.size(); i++) {
                order.add(i);
            }
            order.sort(Comparator.comparingLong(i -> arrivals.get(i).time()));
            for (int i : order) {
                late.advance(arrivals.get(i).time(), burst -> {});
                late.accept(calls.get(i).chain(), calls.get(i).time());
            }
            one.advance(START + 10 * DAY, burst -> {});
            late.advance(START + 10 * DAY, burst -> {});
            assertThat(late.state()).as("seed %s", seed).isEqualTo(one.state());
        }
    }

    @Test
    void whenItIsRestoredAnywhere_thenItGoesOnToTheBit() {
        for (long seed = 0; seed < seeds(); seed++) {
            Random random = new Random(seed);
            BurstWatch whole = Calls.watch();
            BurstWatch parts = Calls.watch();
            List<Burst> expected = new ArrayList<>();
            List<Burst> told = new ArrayList<>();
            for (Call call : calls(random)) {
                long clock = call.time() + (random.nextInt(5) - 1) * (10 * MINUTE);
                whole.accept(call.chain(), call.time());
                parts.accept(call.chain(), call.time());
                if (random.nextInt(4) == 0) {
                    parts = BurstWatch.restore(parts.state(), Calls.HOURS);
                }
                whole.advance(clock, expected::add);
                parts.advance(clock, told::add);
                assertThat(told).as("seed %s", seed).isEqualTo(expected);
            }
            assertThat(parts.state()).isEqualTo(whole.state());
        }
    }

    /** More with {@code -Dseeds=}, and with the profile {@code seeds}. */
    private static long seeds() {
        return Long.getLong("seeds", 5);
    }
}
