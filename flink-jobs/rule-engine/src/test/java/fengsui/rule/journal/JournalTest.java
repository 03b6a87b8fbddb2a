package fengsui.rule.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.event.SafetyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JournalTest extends JournalSetting {

    private static final JournalFigures NOTHING = new JournalFigures(0, 0, 0, 0);

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
        assertThat(journal.count(G1, 20, 40)).isEqualTo(3);
        assertThat(journal.count(G1, 40, 20)).isZero();
    }

    @Test
    void whenMoreThanSoManyRowsOfAnAreaAreHere_thenItIsCrowded() {
        IntStream.rangeClosed(1, 5).forEach(i -> work("e" + i, i * 10L));
        work(Rows.atGrid("other", 5, "g2"), KEEP, false);
        assertThat(journal.crowded(4)).containsExactly(G1);
        assertThat(journal.crowded(5)).isEmpty();
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
}
