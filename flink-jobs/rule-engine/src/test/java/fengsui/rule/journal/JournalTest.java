package fengsui.rule.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JournalTest {

    private static final long KEEP = 60_000;
    private static final Area G1 = Rows.grid("g1");
    private static final JournalFigures NOTHING = new JournalFigures(0, 0, 0, 0);

    private final Journal journal = new Journal(area -> area.code().length());
    private final MapStore store = new MapStore();

    private Entry work(String id, long time) {
        return work(Rows.atGrid(id, time, "g1"), KEEP, true);
    }

    private Entry work(ScopedEvent row, long keepMillis, boolean counted) {
        Entry entry = journal.append(row, keepMillis, counted);
        journal.worked(entry);
        return entry;
    }

    private List<String> ids() {
        return ids(journal.rows(G1, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    private static List<String> ids(List<SafetyEvent> events) {
        return events.stream().map(SafetyEvent::eventId).toList();
    }

    @Test
    void whenEventsAreWorkedInAnyOrder_thenTheyStandInTheirOrder() {
        work("c", 20);
        work("a", 30);
        work("b", 10);
        work("b", 20);
        work("z", 10);
        work("a", 10);
        assertThat(ids()).containsExactly("a", "b", "z", "b", "c", "a");
    }

    @Test
    void whenTimeAndIdAreEqual_thenTheFeedDecides() {
        for (String feed : List.of("m", "z", "a", "calls", "n")) {
            work(Rows.at(Level.GRID, Rows.event("1", 5, "g1", feed)), KEEP, false);
        }
        assertThat(journal.rows(G1, 5, 5))
                .extracting(event -> event.header().origin().feed())
                .containsExactly("a", "calls", "m", "n", "z");
    }

    @Test
    void whenAnEventOnlyWaits_thenItIsNotFoundUntilItIsWorked() {
        Entry entry = journal.append(Rows.atGrid("1", 5, "g1"), KEEP, true);
        assertThat(ids()).isEmpty();
        assertThat(journal.counted(G1, 0, null)).isEmpty();
        assertThat(journal.figures().rows()).isEqualTo(1);

        journal.worked(entry);
        assertThat(ids()).containsExactly("1");
    }

    @Test
    void whenAsked_thenBothEndsAreIncluded() {
        IntStream.rangeClosed(1, 5).forEach(i -> work("e" + i, i * 10L));
        assertThat(ids(journal.rows(G1, 20, 40))).containsExactly("e2", "e3", "e4");
        assertThat(ids(journal.rows(G1, 21, 39))).containsExactly("e3");
        assertThat(journal.rows(G1, 51, Long.MAX_VALUE)).isEmpty();
        assertThat(journal.rows(G1, 40, 20)).isEmpty();
    }

    @Test
    void whenAnotherAreaOrLevelIsAsked_thenItsRowsAreApart() {
        SafetyEvent event = Rows.event("1", 5, "g1", "gas");
        work(Rows.at(Level.GRID, event), KEEP, false);
        work(Rows.at(Level.DISTRICT, event), KEEP, false);
        assertThat(journal.rows(G1, 0, 9)).containsExactly(event);
        assertThat(journal.rows(new Area(Level.DISTRICT, "g"), 0, 9)).containsExactly(event);
        assertThat(journal.rows(new Area(Level.GRID, "g"), 0, 9)).isEmpty();
        assertThat(journal.figures().rows()).isEqualTo(2);
        assertThat(journal.figures().keys()).isEqualTo(2);
    }

    @Test
    void whenARowIsExactlyAsOldAsItIsKept_thenItStaysAndAMillisecondLaterIsGone() {
        work("old", 100);
        work("new", 101);
        journal.expire(100 + KEEP);
        assertThat(ids()).containsExactly("old", "new");

        journal.expire(101 + KEEP);
        assertThat(ids()).containsExactly("new");
        assertThat(journal.counted(G1, 0, null)).hasSize(1);
        assertThat(journal.figures().rows()).as("its segment is not over").isEqualTo(2);

        journal.expire(102 + KEEP);
        assertThat(journal.figures()).isEqualTo(NOTHING);
        assertThat(ids()).isEmpty();
    }

    @Test
    void whenRowsOfOneAreaAreKeptUnequallyLong_thenEachGoesAtItsTime() {
        work(Rows.atGrid("short", 10, "g1"), 100, false);
        work(Rows.atGrid("long", 5, "g1"), 1_000, false);
        work(Rows.atGrid("late", 7, "g1"), 100, false);
        assertThat(ids()).containsExactly("long", "late", "short");
        journal.expire(108);
        assertThat(ids()).containsExactly("long", "short");
        journal.expire(111);
        assertThat(ids()).containsExactly("long");
        assertThat(journal.figures().segments()).isEqualTo(1);
    }

    @Test
    void whenARowIsOverBeforeItIsWorked_thenItIsPassedOver() {
        Entry entry = journal.append(Rows.atGrid("1", 5, "g1"), KEEP, true);
        journal.expire(6 + KEEP);
        journal.worked(entry);
        assertThat(ids()).isEmpty();
        assertThat(journal.figures()).isEqualTo(NOTHING);
    }

    @Test
    void whenAnAreaWasForgottenWhileARowOfItWaited_thenThatRowIsFoundWhenWorked() {
        work("1", 5);
        Entry waiting = journal.append(Rows.atGrid("2", 5 + 2 * KEEP, "g1"), KEEP, true);
        journal.expire(6 + 2 * KEEP);
        assertThat(ids()).isEmpty();
        journal.worked(waiting);
        assertThat(ids()).containsExactly("2");
        journal.expire(6 + 3 * KEEP);
        assertThat(journal.figures()).isEqualTo(NOTHING);
    }

    @Test
    void whenManyRowsComeAndGo_thenThoseThatAreLeftAreWhole() {
        List<String> left = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            work("e" + i, i);
            left.add("e" + i);
        }
        for (int gone = 1; gone <= 300; gone++) {
            journal.expire(gone + KEEP);
            assertThat(ids()).isEqualTo(left.subList(gone, 300));
            assertThat(journal.counted(G1, 0, null)).hasSize(300 - gone);
        }
    }

    @Test
    void whenTimesAreAtTheEndsOfTheWorld_thenNothingOverflows() {
        work("first", Long.MIN_VALUE + 1);
        work("last", Long.MAX_VALUE);
        assertThat(ids()).containsExactly("first", "last");
        journal.expire(Long.MIN_VALUE + 2);
        assertThat(ids()).containsExactly("first", "last");
        journal.expire(Long.MAX_VALUE);
        assertThat(ids()).containsExactly("last");
    }

    @Test
    void whenCountedIsAsked_thenOnlyWhatRulesCountIsFoundAndNothingAfterTheGivenEvent() {
        work("b", 10);
        work("c", 20);
        work(Rows.atGrid("d", 20, "g1"), KEEP, false);
        SafetyEvent upTo = work("e", 20).row().event();
        work("f", 20);
        work("a", 21);
        assertThat(ids(journal.counted(G1, 10, upTo))).containsExactly("b", "c", "e");
        assertThat(ids(journal.counted(G1, 11, upTo))).containsExactly("c", "e");
        assertThat(ids(journal.counted(G1, 0, null))).containsExactly("b", "c", "e", "f", "a");
        assertThat(journal.counted(G1, 21, upTo)).isEmpty();
        assertThat(journal.counted(Rows.grid("g2"), 0, null)).isEmpty();
    }

    @Test
    void whenCountedEventsAreKeptUnequallyLong_thenTheyStandInOneOrderUpToTheGivenEvent() {
        work(Rows.atGrid("c", 30, "g1"), 1_000, true);
        SafetyEvent upTo = work(Rows.atGrid("b", 20, "g1"), KEEP, true).row().event();
        work(Rows.atGrid("a", 20, "g1"), 1_000, true);
        work(Rows.atGrid("d", 10, "g1"), KEEP, true);
        assertThat(ids(journal.counted(G1, 0, upTo))).containsExactly("d", "a", "b");
    }

    @Test
    void whenOtherRulesCount_thenTheirEventsAreFoundAndOthersNoLonger() {
        work(Rows.atGrid("bytes", 1, "g1"), KEEP, false);
        work("object", 2);
        journal.recount(row -> row.event().eventId().equals("bytes") && row.level() == Level.GRID);
        assertThat(ids(journal.counted(G1, 0, null))).containsExactly("bytes");
        assertThat(ids()).containsExactly("bytes", "object");
    }

    @Test
    void whenALevelIsReplayed_thenAllItsAreasComeInOneOrder() {
        work(Rows.atGrid("3", 30, "g1"), KEEP, false);
        work(Rows.atGrid("2", 20, "h1"), KEEP, true);
        work(Rows.atGrid("1", 20, "h2"), 1_000, false);
        work(Rows.atGrid("0", 40, "g1"), 1_000, false);
        work(Rows.atGrid("outside", 9, "g1"), KEEP, false);
        work(Rows.atGrid("outside", 41, "g1"), KEEP, false);
        work(Rows.at(Level.DISTRICT, Rows.event("district", 25, "g1", "gas")), KEEP, false);
        work(Rows.atGrid("edge", 10, "g1"), KEEP, false);
        journal.append(Rows.atGrid("waiting", 20, "g1"), KEEP, false);

        List<SafetyEvent> replayed = new ArrayList<>();
        journal.replay(Level.GRID, 10, 40, replayed::add);
        assertThat(ids(replayed)).containsExactly("edge", "1", "2", "3", "0");
    }

    @Test
    void whenEventsOfManyAreasHaveOneTime_thenTheyAreReplayedById() {
        List<String> ids = new ArrayList<>();
        for (int i = 10; i < 60; i++) {
            ids.add("e" + i);
            work(Rows.atGrid("e" + i, 5, "g" + (60 - i)), KEEP, false);
        }
        List<SafetyEvent> replayed = new ArrayList<>();
        journal.replay(Level.GRID, 5, 5, replayed::add);
        assertThat(ids(replayed)).isEqualTo(ids);
    }

    @Test
    void whenSavedTwice_thenOnlyWhatChangedIsWrittenAgain() {
        work("1", 1);
        work(Rows.atGrid("2", 2, "group-6"), KEEP, false);
        journal.save(store);
        assertThat(store.puts).containsExactlyInAnyOrder("2/0", "7/0");

        store.forgetWhatWasDone();
        journal.save(store);
        assertThat(store.puts).isEmpty();

        work("3", 3);
        journal.save(store);
        assertThat(store.puts).containsExactly("2/0");
    }

    @Test
    void whenASegmentWasPut_thenItsBytesNeverChange() {
        work("1", 1);
        journal.save(store);
        Segment first = store.stored().get(0).segment();
        int hash = first.hashCode();
        work("2", 2);
        journal.save(store);
        assertThat(first.hashCode()).isEqualTo(hash);
        assertThat(store.stored().get(0).segment().size()).isGreaterThan(first.size());
    }

    @Test
    void whenASegmentIsFull_thenItIsWrittenOnceMoreAtMostAndNoneIsMuchLongerThanTheLimit() {
        for (int i = 0; i < 1_000; i++) {
            work("event-" + i, i);
            journal.save(store);
        }
        assertThat(store.stored()).hasSizeGreaterThan(5);
        assertThat(store.stored())
                .allSatisfy(stored -> assertThat(stored.segment().size()).isBetween(100, 16 << 10));
        store.forgetWhatWasDone();
        work("last", 1_000);
        journal.save(store);
        assertThat(store.puts).hasSize(1);
        long bytes = store.stored().stream()
                .mapToLong(stored -> stored.segment().size())
                .sum();
        assertThat(journal.figures())
                .isEqualTo(new JournalFigures(1_001, bytes, store.stored().size(), 1));
    }

    @Test
    void whenARowIsLongerThanASegment_thenItHasOneOfItsOwn() {
        String id = "x".repeat(40_000);
        work("before", 1);
        work(id, 2);
        work("after", 3);
        journal.save(store);
        assertThat(ids()).containsExactly("before", id, "after");
        assertThat(store.puts).containsExactlyInAnyOrder("2/0", "2/1", "2/2");
    }

    @Test
    void whenAllOfASegmentIsOver_thenItIsRemovedFromTheStoreOnce() {
        work("1", 1);
        journal.save(store);
        journal.expire(2 + KEEP);
        journal.save(store);
        journal.save(store);
        assertThat(store.removals).containsExactly("2/0");
        assertThat(store.stored()).isEmpty();
    }

    @Test
    void whenASegmentIsOverBeforeItWasSaved_thenTheStoreNeverHearsOfIt() {
        work("1", 1);
        journal.expire(2 + KEEP);
        journal.save(store);
        assertThat(store.puts).isEmpty();
        assertThat(store.removals).isEmpty();
    }

    @Test
    void whenLoaded_thenTheSameRowsAreFoundAndNothingIsWrittenAgain() {
        work("late", 50);
        work("2", 20);
        journal.append(Rows.atGrid("waiting", 70, "g1"), KEEP, false);
        journal.save(store);
        List<SafetyEvent> before = journal.rows(G1, 0, 99);
        store.forgetWhatWasDone();

        Journal restored = new Journal(area -> area.code().length());
        List<Entry> entries = load(restored);
        assertThat(entries).extracting(Entry::time).containsExactly(50L, 20L, 70L);
        entries.stream().limit(2).forEach(restored::worked);
        assertThat(restored.rows(G1, 0, 99)).isEqualTo(before);
        assertThat(restored.counted(G1, 0, null)).isEqualTo(before);
        assertThat(restored.figures()).isEqualTo(journal.figures());
        restored.save(store);
        assertThat(store.puts).isEmpty();
    }

    @Test
    void whenLoaded_thenNewSegmentsHaveNewNumbers() {
        work("1", 1);
        journal.save(store);
        Journal restored = new Journal(area -> area.code().length());
        load(restored).forEach(restored::worked);
        Entry entry = restored.append(Rows.atGrid("2", 2, "g1"), KEEP, true);
        restored.worked(entry);
        store.forgetWhatWasDone();
        restored.save(store);
        assertThat(store.puts).containsExactly("2/1");
        assertThat(store.stored()).hasSize(2);
    }

    @Test
    void whenLoadedAtAClock_thenWhatIsOverIsSkippedAndRemovedWhereAllOfItIsOver() {
        work("old", 1);
        work("new", 2);
        work(Rows.atGrid("all over", 1, "g-2"), KEEP, true);
        journal.save(store);

        Journal restored = new Journal(area -> area.code().length());
        restored.expire(2 + KEEP);
        assertThat(load(restored))
                .extracting(entry -> entry.row().event().eventId())
                .containsExactly("new");
        restored.save(store);
        assertThat(store.removals).containsExactly("3/0");
        assertThat(restored.figures().segments()).isEqualTo(1);
    }

    @Test
    void whenEqualRowsAreLoadedInAnyOrder_thenTheyComeAsTheyWereAppended() {
        String padding = "x".repeat(9_000);
        for (int i = 0; i < 3; i++) {
            work(Rows.at(Level.GRID, Rows.event(padding, 5, "g1", "gas")), KEEP, false);
        }
        journal.save(store);
        assertThat(store.stored()).hasSize(3);
        List<Entry> entries = new ArrayList<>();
        Journal restored = new Journal(area -> area.code().length());
        for (int i : List.of(2, 0, 1)) {
            restored.load(store.stored().get(i), row -> false, entries::add);
        }
        entries.sort(Entry.ORDER);
        assertThat(entries).extracting(entry -> entry.page.id).containsExactly(0L, 1L, 2L);
    }

    @Test
    void whenTheBytesAreNoRows_thenLoadingSaysSo() {
        byte[] bytes = new byte[Segment.HEADER + 3];
        Segment.begin(bytes, KEEP, 0);
        bytes[Segment.HEADER] = 9;
        StoredSegment stored = new StoredSegment(0, 0, new Segment(bytes));
        assertThatThrownBy(() -> journal.load(stored, row -> false, entry -> {}))
                .hasMessageContaining("a row of level 9, known are 0 to 4");
    }

    private List<Entry> load(Journal restored) {
        List<Entry> entries = new ArrayList<>();
        store.stored().forEach(stored -> restored.load(stored, row -> true, entries::add));
        return entries;
    }
}
