package fengsui.rule.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.area.Level;
import fengsui.event.SafetyEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a journal writes to its store, and takes up from there. */
class JournalStoreTest extends JournalSetting {

    private final MapStore store = new MapStore();

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
