package fengsui.burst;

import static fengsui.burst.Calls.DAY;
import static fengsui.burst.Calls.HOUR;
import static fengsui.burst.Calls.MINUTE;
import static fengsui.burst.Calls.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BurstRunnerTest {

    private static final Set<Sort> SORTS = Stream.of("gas-smell", "flood", "noise", "a|b")
            .map(subject -> new Sort(EventKind.HOTLINE, subject))
            .collect(Collectors.toSet());

    private final List<SortedBurst> told = new ArrayList<>();
    private final Map<String, byte[]> store = new TreeMap<>();
    private BurstRunner runner = runner();

    private static BurstRunner runner() {
        return new BurstRunner(Level.DISTRICT, Calls.HOURS);
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

    /** What has changed is saved, and all that ever was is restored into another. */
    private BurstRunner copy(BurstRunner runner) {
        BurstRunner other = runner();
        runner.save(store::put);
        store.forEach(
                (key, state) -> assertThat(other.restore(key, state, SORTS)).isTrue());
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
    void whenOnlyWhatChangedIsSaved_thenARestoreFromAllThatWasSavedTellsTheSame() {
        List<HotlineCall> calls = days(new Random(6));
        runner.accept(call("a|b", Calls.grid(1, 1), START));
        List<String> saved = new ArrayList<>();
        for (HotlineCall call : calls) {
            runner.advance(call.eventTime() - MINUTE, nothing -> {});
            runner.accept(call);
            runner.save((key, state) -> {
                saved.add(key);
                store.put(key, state);
            });
        }
        assertThat(store)
                .containsOnlyKeys(
                        "HOTLINE|a|b|district:d",
                        "HOTLINE|gas-smell|district:d",
                        "HOTLINE|flood|district:d",
                        "HOTLINE|noise|district:d");
        assertThat(saved).filteredOn("HOTLINE|a|b|district:d"::equals).hasSizeBetween(2, 8);
        assertThat(saved).hasSizeBetween(calls.size(), calls.size() + 40);
        BurstRunner other = runner();
        store.forEach((key, state) -> other.restore(key, state, SORTS));
        other.resume(runner.clock());
        for (int street = 0; street < 9; street++) {
            HotlineCall call = call("flood", Calls.grid(street, 0), START + 5 * DAY + street * MINUTE);
            runner.accept(call);
            other.accept(call);
        }
        List<SortedBurst> again = new ArrayList<>();
        runner.finish(told::add);
        other.finish(again::add);
        assertThat(again).isEqualTo(told).isNotEmpty();
        assertThat(runner.clock()).isEqualTo(START + 5 * DAY + 9 * MINUTE);
    }

    @Test
    void whenCallsComeLongBeforeTheirTime_thenTheyAreToldOfAsInOrder() {
        List<HotlineCall> calls = days(new Random(8));
        List<SortedBurst> expected = new ArrayList<>();
        BurstRunner ordered = runner();
        for (HotlineCall call : calls) {
            ordered.advance(call.eventTime(), expected::add);
            ordered.accept(call);
        }
        ordered.finish(expected::add);
        List<HotlineCall> shuffled = new ArrayList<>(calls);
        Collections.shuffle(shuffled, new Random(1));
        runner.advance(START - 1, told::add);
        for (HotlineCall call : shuffled) {
            assertThat(runner.accept(call)).isEqualTo(Taken.IN_TIME);
            runner.advance(START, told::add);
        }
        runner.finish(told::add);
        assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(told).hasSizeGreaterThan(30);
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
        BurstRunner fewer = runner();
        runner.save(
                (key, state) -> assertThat(fewer.restore(key, state, Set.of())).isFalse());
        List<String> keys = new ArrayList<>();
        fewer.save((key, state) -> keys.add(key));
        assertThat(keys).isEmpty();
    }

    @Test
    void whenACallIsNotBelieved_thenNoStateIsBegunForIt() {
        runner.advance(START, told::add);
        assertThat(runner.accept(call("flood", Calls.grid(1, 1), START - DAY))).isEqualTo(Taken.TOO_LATE);
        assertThat(runner.accept(call("flood", Calls.grid(1, 1), Long.MAX_VALUE)))
                .isEqualTo(Taken.TOO_EARLY);
        runner.save(store::put);
        assertThat(store).isEmpty();
    }

    @Test
    void whenAKeyIsSilentForMoreThanAYear_thenItIsForgottenAndMayBeginAnew() {
        runner.accept(call("flood", Calls.grid(1, 1), START));
        runner.advance(START + 400 * DAY, told::add);
        runner.save(store::put);
        assertThat(store.get("HOTLINE|flood|district:d")).isNotNull();
        runner.advance(START + 401 * DAY, told::add);
        runner.save(store::put);
        assertThat(store).containsEntry("HOTLINE|flood|district:d", null);
        store.clear();
        runner.save(store::put);
        assertThat(store).as("told once").isEmpty();
        runner.accept(call("flood", Calls.grid(1, 1), START + 402 * DAY));
        runner.save(store::put);
        assertThat(store.get("HOTLINE|flood|district:d")).isNotNull();
    }

    @Test
    void whenAKeyIsForgottenAndBeginsAnewBeforeItIsSaved_thenItsStateIsKept() {
        runner.accept(call("flood", Calls.grid(1, 1), START));
        runner.advance(START + 402 * DAY, told::add);
        runner.accept(call("flood", Calls.grid(1, 1), START + 402 * DAY));
        runner.save(store::put);
        assertThat(store.get("HOTLINE|flood|district:d")).isNotNull();
    }

    /** From one minute on, nights are quiet and it is day; what was worked out before must not be kept. */
    @Test
    void whenTheHoursOfTheWeekChange_thenWhatIsExpectedIsWorkedOutAnewAsAfterARestore() {
        long turn = START + 14 * DAY + 12 * HOUR + 10 * MINUTE;
        WeekHours[] hours = {Calls.HOURS};
        WeekHours changing = time -> hours[0].at(time);
        runner = new BurstRunner(Level.DISTRICT, changing);
        for (Call call : Calls.steady(new Random(9), 8, 12, START, 14 * DAY)) {
            if ((call.time() - START) % DAY < 12 * HOUR) {
                runner.accept(call("flood", call.chain(), call.time()));
            }
        }
        runner.accept(call("flood", Calls.grid(1, 1), turn - 3 * MINUTE));
        runner.accept(call("flood", Calls.grid(2, 1), turn - 2 * MINUTE));
        runner.accept(call("flood", Calls.grid(3, 1), turn - MINUTE));
        runner.advance(turn, told::add);
        hours[0] = time -> Calls.HOURS.at(time < turn ? time : time - 12 * HOUR);
        BurstRunner restored = new BurstRunner(Level.DISTRICT, changing);
        runner.save((key, state) -> restored.restore(key, state, SORTS));
        restored.resume(turn);
        runner.renew();
        List<SortedBurst> again = new ArrayList<>();
        told.clear();
        for (int street = 4; street < 9; street++) {
            HotlineCall call = call("flood", Calls.grid(street, 0), turn + street * MINUTE);
            runner.accept(call);
            restored.accept(call);
        }
        runner.finish(told::add);
        restored.finish(again::add);
        assertThat(told).isEqualTo(again).isNotEmpty();
    }

    @Test
    void whenAStateIsPutBackUnderAnotherKey_thenItIsSaid() {
        runner.accept(call("flood", Calls.grid(1, 1), START));
        runner.save((key, state) -> assertThatThrownBy(() -> runner().restore("HOTLINE|flood|district:e", state, SORTS))
                .hasMessage("the state of district:d is not that of HOTLINE|flood|district:e"));
    }
}
