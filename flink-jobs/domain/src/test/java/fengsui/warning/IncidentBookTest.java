package fengsui.warning;

import static fengsui.event.EventKind.HOTLINE;
import static fengsui.event.EventKind.SENSOR;
import static fengsui.event.EventKind.VIDEO;
import static fengsui.warning.Cases.MINUTE;
import static fengsui.warning.Cases.score;
import static fengsui.warning.Cases.signal;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.risk.Certainty;
import fengsui.risk.Grade;
import fengsui.risk.Severity;
import fengsui.risk.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class IncidentBookTest {

    private static final List<Severity> SEVERITIES = List.of(Severity.SEVERE, Severity.MODERATE, Severity.MINOR);

    private final TestBook book = new TestBook(Cases.RULES);

    @Test
    void whenARuleHits_thenAnIncidentIsIssuedWithItsEvidence() {
        Warning warning = book.onSignal(signal(0, Severity.SEVERE, SENSOR)).orElseThrow();

        assertThat(warning.msgType()).isEqualTo(MsgType.ALERT);
        assertThat(warning.previousGrade()).isNull();
        assertThat(warning.incident().incidentId()).isEqualTo("fire.grid:g1.19700101T000000000Z");
        assertThat(warning.incident().issued()).isEqualTo(new Issued(1, 0, 30 * MINUTE, 0));
        assertThat(warning.incident().judgement().certainty()).isEqualTo(Certainty.POSSIBLE);
        assertThat(warning.incident().judgement().grade()).isEqualTo(Grade.YELLOW);
        assertThat(warning.incident().evidence().count()).isEqualTo(1);
    }

    @Test
    void whenTheSameIsSaidAgain_thenNoRecordIsWritten() {
        book.onSignal(signal(0, Severity.SEVERE, SENSOR));

        assertThat(book.onSignal(signal(MINUTE, Severity.SEVERE, SENSOR))).isEmpty();
        assertThat(book.onSignal(signal(2 * MINUTE, Severity.MINOR, SENSOR))).isEmpty();
    }

    @Test
    void whenAnotherKindOfSourceSaysSo_thenTheGradeRises() {
        book.onSignal(signal(0, Severity.SEVERE, SENSOR));

        Warning warning = book.onSignal(signal(MINUTE, Severity.SEVERE, VIDEO)).orElseThrow();

        assertThat(warning.msgType()).isEqualTo(MsgType.UPDATE);
        assertThat(warning.previousGrade()).isEqualTo(Grade.YELLOW);
        assertThat(warning.incident().judgement().grade()).isEqualTo(Grade.ORANGE);
        assertThat(warning.incident().issued().revision()).isEqualTo(2);
        assertThat(warning.changed().en()).isEqualTo("Raised from Ⅲ yellow (possible) to Ⅱ orange (observed)");
    }

    @Test
    void whenTheScoreCorroborates_thenTheGradeRises() {
        book.onSignal(signal(0, Severity.SEVERE, VIDEO));

        assertThat(book.onScore(score(MINUTE, 59))).isEmpty();
        List<Warning> warnings = book.onScore(score(2 * MINUTE, 80));

        assertThat(warnings).singleElement().satisfies(warning -> {
            assertThat(warning.incident().judgement().certainty()).isEqualTo(Certainty.LIKELY);
            assertThat(warning.trend()).isEqualTo(Trend.RISING);
            assertThat(warning.incident().points()).isEqualTo(80);
        });
    }

    @Test
    void whenAScoreCameFirst_thenTheFirstRecordKnowsIt() {
        assertThat(book.onScore(score(0, 80))).isEmpty();

        Warning warning = book.onSignal(signal(MINUTE, Severity.SEVERE, VIDEO)).orElseThrow();

        assertThat(warning.incident().judgement().grade()).isEqualTo(Grade.ORANGE);
    }

    @Test
    void whenAnIncidentWasGraveOnce_thenItIsNeverGradedDownWhileOpen() {
        book.onSignal(signal(0, Severity.EXTREME, SENSOR, HOTLINE));

        assertThat(book.onSignal(signal(MINUTE, Severity.MINOR, SENSOR))).isEmpty();
        assertThat(book.book.snapshot().incidents().get(0).judgement().grade()).isEqualTo(Grade.RED);
    }

    @Test
    void whenNoSignalComesForTheHazardsQuietTime_thenTheIncidentEnds() {
        book.onSignal(signal(0, Severity.SEVERE, SENSOR));
        book.onSignal(signal(5 * MINUTE, Severity.SEVERE, SENSOR));

        assertThat(book.book.nextDeadline(5 * MINUTE)).isEqualTo(OptionalLong.of(15 * MINUTE));
        assertThat(book.onTime(15 * MINUTE - 1)).isEmpty();
        assertThat(book.onTime(15 * MINUTE)).singleElement().satisfies(warning -> {
            assertThat(warning.msgType()).isEqualTo(MsgType.CANCEL);
            assertThat(warning.endReason()).isEqualTo(EndReason.QUIET);
            assertThat(warning.incident().issued().revision()).isEqualTo(2);
        });
        assertThat(book.book.isEmpty()).isTrue();
    }

    @Test
    void whenSignalsGoOnPastExpiry_thenTheRecordIsRenewedAndNotRepeatedForEachSignal() {
        List<Warning> warnings = new ArrayList<>();
        for (int minute = 0; minute <= 90; minute++) {
            warnings.addAll(DistrictDesk.work(
                    book.book, minute * MINUTE, List.of(), List.of(signal(minute * MINUTE, Severity.SEVERE, SENSOR))));
        }

        assertThat(warnings)
                .extracting(warning -> warning.incident().issued().sent() / MINUTE)
                .containsExactly(0L, 30L);
        assertThat(warnings.get(1).changed().en()).isEqualTo("Still going on, renewed");
    }

    @Test
    void whenTheHazardExpiresBeforeItIsQuiet_thenAnIncidentWithoutFurtherSignalExpires() {
        Hazard quake = new Hazard("fire", Cases.FIRE.name(), HazardKind.of("Geo"), 60 * MINUTE, 30 * MINUTE);
        TestBook shortLived = new TestBook(new DeskRules(
                new Taxonomy(Map.of("fire", quake), Cases.TAXONOMY.certainty(), Cases.TAXONOMY.grades()),
                Cases.RULES.rules()));
        shortLived.onSignal(signal(0, Severity.SEVERE, SENSOR));

        assertThat(shortLived.onTime(30 * MINUTE))
                .singleElement()
                .extracting(Warning::endReason)
                .isEqualTo(EndReason.EXPIRED);
    }

    @Test
    void whenTheBookIsRestoredBetweenAnyTwoInputs_thenItWritesTheSameRecords() {
        List<Warning> plain = run(false);
        List<Warning> restored = run(true);

        assertThat(plain).hasSizeGreaterThan(4);
        assertThat(restored).isEqualTo(plain);
    }

    @Test
    void whenEverythingHappensAtOnce_thenTheOrderOfArrivalMakesNoDifference() {
        Signal quiet = signal(0, Severity.SEVERE, SENSOR);
        Signal grave = signal(0, Severity.EXTREME, VIDEO);
        IncidentBook other = new IncidentBook(Cases.RULES, IncidentBook.Snapshot.EMPTY);

        assertThat(DistrictDesk.work(
                        book.book, 0, List.of(score(0, 70)), List.of(quiet, Cases.renamed(grave, "other"))))
                .isEqualTo(DistrictDesk.work(
                        other, 0, List.of(score(0, 70)), List.of(Cases.renamed(grave, "other"), quiet)));
    }

    @Test
    void whenARuleIsOnTrial_thenItsSignalsNeverBecomeWarnings() {
        Signal live = signal(0, Severity.EXTREME, SENSOR);
        Signal trial = new Signal(
                live.signalId(),
                live.rule(),
                live.hazard(),
                live.area(),
                live.place(),
                0,
                live.finding(),
                live.evidence(),
                true);

        assertThat(DistrictDesk.work(book.book, 0, List.of(), List.of(trial))).isEmpty();
        assertThat(DistrictDesk.work(book.book, 0, List.of(), List.of(live))).hasSize(1);
    }

    private static List<Warning> run(boolean restoring) {
        IncidentBook book = new IncidentBook(Cases.RULES, IncidentBook.Snapshot.EMPTY);
        List<Warning> warnings = new ArrayList<>();
        for (int minute = 0; minute < 120; minute++) {
            long now = minute * MINUTE;
            if (restoring) {
                book = new IncidentBook(Cases.RULES, book.snapshot());
            }
            boolean active = minute % 50 < 35;
            List<Signal> signals = active ? List.of(signal(now, SEVERITIES.get(minute % 3), SENSOR)) : List.of();
            warnings.addAll(DistrictDesk.work(book, now, List.of(score(now, minute)), signals));
        }
        return warnings;
    }
}
