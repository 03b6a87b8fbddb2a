package fengsui.rule.trial;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.codec.SignalView;
import fengsui.risk.ChangeKind;
import fengsui.risk.Severity;
import fengsui.risk.Urgency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WouldBeTest {

    private static final long QUIET = 100;

    private static SignalView hit(String id, long time, String grid) {
        return hit(id, time, grid, "Actual");
    }

    private static SignalView hit(String id, long time, String grid, String status) {
        return signal(id, status, ChangeKind.NEW, null, time, grid);
    }

    private static SignalView change(ChangeKind kind, String id, @Nullable String replaces, long time, String grid) {
        return signal(id, "Actual", kind, replaces, time, grid);
    }

    private static SignalView signal(
            String id, String status, ChangeKind kind, @Nullable String replaces, long time, String grid) {
        return new SignalView(
                id,
                status,
                kind,
                replaces,
                "gas/tried",
                true,
                "gas-leak",
                time,
                new Area(Level.GRID, grid),
                Urgency.IMMEDIATE,
                Severity.SEVERE);
    }

    private static Stood incident(String hazard, String area, long start, long end) {
        return new Stood(hazard, area, start, end);
    }

    private static List<String> words(List<WouldBe> incidents) {
        return incidents.stream()
                .map(one -> one.area() + " " + one.first() + "-" + one.last() + " " + one.hits()
                        + (one.coincides() ? " known" : " new"))
                .toList();
    }

    @Test
    void whenHitsOfOneAreaAreNoFurtherApartThanQuiet_thenTheyAreOneIncident() {
        List<SignalView> hits =
                List.of(hit("a", 0, "g1"), hit("b", 50, "g2"), hit("c", 100, "g1"), hit("d", 201, "g1"));
        assertThat(words(WouldBe.of(hits, QUIET, List.of())))
                .containsExactly("grid:g1 0-100 2 new", "grid:g2 50-50 1 new", "grid:g1 201-201 1 new");
    }

    @Test
    void whenAnotherRuleWarnedThereOfThatAboutThen_thenItIsNotNew() {
        List<SignalView> hits = List.of(hit("a", 1_000, "g1"));
        assertThat(words(WouldBe.of(hits, QUIET, List.of(incident("gas-leak", "grid:g1", 500, 900)))))
                .containsExactly("grid:g1 1000-1000 1 known");
        assertThat(words(WouldBe.of(hits, QUIET, List.of(incident("gas-leak", "grid:g1", 1_100, 1_200)))))
                .containsExactly("grid:g1 1000-1000 1 known");
        assertThat(words(WouldBe.of(
                        hits,
                        QUIET,
                        List.of(
                                incident("gas-leak", "grid:g1", 500, 899),
                                incident("gas-leak", "grid:g1", 1_101, 1_200),
                                incident("gas-leak", "grid:g2", 500, 2_000),
                                incident("fire", "grid:g1", 500, 2_000)))))
                .containsExactly("grid:g1 1000-1000 1 new");
    }

    @Test
    void whenHitsAreCorrected_thenWhatStandsInTheEndCounts() {
        TrialHits hits = new TrialHits("gas/tried", "Actual");
        hits.take(hit("a", 1, "g1"));
        hits.take(hit("a", 1, "g1"));
        hits.take(hit("b", 2, "g1"));
        hits.take(change(ChangeKind.UPDATED, "b2", "b", 3, "g1"));
        hits.take(change(ChangeKind.LATE, "c", null, 0, "g1"));
        hits.take(change(ChangeKind.WITHDRAWN, "a", null, 1, "g1"));
        assertThat(hits.standing()).extracting(SignalView::signalId).containsExactly("c", "b2");
        assertThat(hits.others()).isZero();
    }

    @Test
    void whenHitsAreOfAnExercise_thenTheyAreNoPartOfTheTrial() {
        TrialHits real = new TrialHits("gas/tried", "Actual");
        TrialHits drill = new TrialHits("gas/tried", "Exercise");
        for (TrialHits hits : List.of(real, drill)) {
            hits.take(hit("a", 1, "g1"));
            hits.take(hit("b", 2, "g1", "Exercise"));
            assertThat(hits.unmeant()).isEqualTo(1);
        }
        assertThat(real.standing()).extracting(SignalView::signalId).containsExactly("a");
        assertThat(drill.standing()).extracting(SignalView::signalId).containsExactly("b");
    }
}
