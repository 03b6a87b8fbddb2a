package fengsui.burst;

import static fengsui.burst.Calls.DAY;
import static fengsui.burst.Calls.HOUR;
import static fengsui.burst.Calls.MINUTE;
import static fengsui.burst.Calls.START;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.burst.Calls.Call;
import fengsui.event.EventHeader;
import fengsui.event.EventKind;
import fengsui.event.EventTimes;
import fengsui.event.HotlineCall;
import fengsui.event.Origin;
import fengsui.event.Place;
import fengsui.event.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BurstRunnerTest {

    private static final Set<Sort> SORTS =
            Set.of(new Sort(EventKind.HOTLINE, "gas-smell"), new Sort(EventKind.HOTLINE, "flood"));

    private final List<SortedBurst> told = new ArrayList<>();
    private BurstRunner runner = runner();

    private static BurstRunner runner() {
        return new BurstRunner(Level.DISTRICT, SORTS, Calls.HOURS);
    }

    private static HotlineCall call(String category, AreaChain chain, long time) {
        EventHeader header = new EventHeader(
                "e" + time,
                "call",
                new Origin("feed", "line", null),
                new EventTimes(time, time, time, false),
                new Place(chain, null),
                new Trust(1, null, 1));
        return new HotlineCall(header, "119", category, List.of(), null, null, null);
    }

    private static List<HotlineCall> days(Random random) {
        List<HotlineCall> calls = new ArrayList<>();
        for (Call call : Calls.steady(random, 4, 12, START, 5 * DAY)) {
            String category = List.of("gas-smell", "flood", "noise").get(random.nextInt(3));
            calls.add(call(category, call.chain(), call.time()));
        }
        return calls;
    }

    /** All of it saved, and restored into another. */
    private static BurstRunner copy(BurstRunner runner) {
        BurstRunner other = runner();
        runner.save(other::restore);
        other.resume(runner.clock());
        return other;
    }

    @Test
    void whenItIsRestoredBetweenEveryTwoEvents_thenItTellsTheSame() {
        List<SortedBurst> expected = new ArrayList<>();
        BurstRunner whole = runner();
        for (HotlineCall call : days(new Random(3))) {
            whole.advance(call.eventTime() - MINUTE, expected::add);
            whole.accept(call);
            runner = copy(runner);
            runner.advance(call.eventTime() - MINUTE, told::add);
            runner.accept(call);
        }
        assertThat(told).isEqualTo(expected).hasSizeGreaterThan(30);
    }

    @Test
    void whenASortIsNotCounted_thenItIsPassedOver() {
        assertThat(runner.accept(call("noise", Calls.grid(1, 1), START))).isEmpty();
        assertThat(runner.accept(call("flood", Calls.grid(1, 1), START))).contains(Taken.IN_TIME);
        runner.save((key, state) -> assertThat(key).isEqualTo("HOTLINE|flood|district:d"));
    }

    @Test
    void whenOneSortBursts_thenTheOtherDoesNot() {
        days(new Random(4)).forEach(runner::accept);
        runner.advance(START + 5 * DAY, told::add);
        told.clear();
        for (int street = 0; street < 9; street++) {
            runner.accept(call("flood", Calls.grid(street, 0), START + 5 * DAY + street * MINUTE));
        }
        runner.advance(START + 5 * DAY + HOUR, told::add);
        assertThat(told).allMatch(burst -> burst.sort().subject().equals("flood"));
        SortedBurst last = told.get(told.size() - 1);
        assertThat(last.burst().score()).isGreaterThan(0.999);
        assertThat(last.said()).startsWith("9 × flood in 10 min, about 0.");
    }

    @Test
    void whenASortIsCountedNoLonger_thenItsStateIsLeftOut() {
        days(new Random(5)).forEach(runner::accept);
        BurstRunner fewer = new BurstRunner(Level.DISTRICT, Set.of(), Calls.HOURS);
        runner.save(fewer::restore);
        List<String> keys = new ArrayList<>();
        fewer.save((key, state) -> keys.add(key));
        assertThat(keys).isEmpty();
    }
}
