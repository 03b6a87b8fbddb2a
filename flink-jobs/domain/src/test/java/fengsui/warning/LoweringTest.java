package fengsui.warning;

import static fengsui.event.EventKind.HOTLINE;
import static fengsui.event.EventKind.SENSOR;
import static fengsui.event.EventKind.VIDEO;
import static fengsui.warning.Cases.MINUTE;
import static fengsui.warning.Cases.signal;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.risk.Certainty;
import fengsui.risk.Contradiction;
import fengsui.risk.Grade;
import fengsui.risk.Severity;
import fengsui.routing.Noise;
import fengsui.routing.Routing;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Raised at once, lowered after it has held. Cases.FIRE is held for 10 minutes. */
class LoweringTest {

    private final TestBook book = new TestBook(Cases.RULES);

    @Test
    void whenLessHasBeenFoundForAsLongAsTheHold_thenTheIncidentIsLoweredAndSaysSo() {
        book.onSignal(signal(0, Severity.EXTREME, SENSOR, HOTLINE));
        for (int minute = 1; minute < 11; minute++) {
            assertThat(book.onSignal(signal(minute * MINUTE, Severity.MODERATE, SENSOR)))
                    .isEmpty();
        }

        Warning lowered = book.onTime(11 * MINUTE).get(0);

        assertThat(lowered.changes()).containsExactly(Change.LOWERED);
        assertThat(lowered.changed().en()).isEqualTo("Lowered from Ⅰ red (observed) to Ⅲ yellow (observed)");
        assertThat(lowered.previousGrade()).isEqualTo(Grade.RED);
        assertThat(lowered.incident().finding().severity()).isEqualTo(Severity.MODERATE);
    }

    @Test
    void whenTheGravestOfTheTimeIsHeardAgain_thenTheHoldBeginsAnew() {
        book.onSignal(signal(0, Severity.EXTREME, SENSOR, HOTLINE));
        book.onSignal(signal(MINUTE, Severity.MODERATE, SENSOR));
        book.onSignal(signal(6 * MINUTE, Severity.EXTREME, SENSOR));
        book.onSignal(signal(7 * MINUTE, Severity.MODERATE, SENSOR));

        assertThat(book.upTo(7 * MINUTE, 16 * MINUTE)).isEmpty();
        book.onSignal(signal(16 * MINUTE, Severity.MODERATE, SENSOR));
        assertThat(book.upTo(16 * MINUTE, 17 * MINUTE))
                .singleElement()
                .extracting(Warning::changes)
                .isEqualTo(List.of(Change.LOWERED));
    }

    @Test
    void whenItIsLowered_thenItIsToTheGravestOfTheHold() {
        book.onSignal(signal(0, Severity.EXTREME, SENSOR, HOTLINE));
        book.onSignal(signal(MINUTE, Severity.MINOR, SENSOR));
        book.onSignal(signal(4 * MINUTE, Severity.SEVERE, SENSOR));
        book.onSignal(signal(8 * MINUTE, Severity.MINOR, SENSOR));

        assertThat(book.onTime(11 * MINUTE).get(0).incident().judgement().grade())
                .isEqualTo(Grade.ORANGE);
    }

    @Test
    void whenItIsQuietBeforeItWouldBeLowered_thenItEndsAsWhatItWas() {
        book.onSignal(signal(0, Severity.EXTREME, SENSOR, HOTLINE));
        book.onSignal(signal(MINUTE, Severity.MINOR, SENSOR));

        assertThat(book.upTo(MINUTE, 60 * MINUTE)).singleElement().satisfies(end -> {
            assertThat(end.endReason()).isEqualTo(EndReason.QUIET);
            assertThat(end.incident().judgement().grade()).isEqualTo(Grade.RED);
        });
    }

    @Test
    void whenOtherDevicesContradictForLong_thenCertaintyFallsAndTheGradeWithIt() {
        book.onSignal(signal(0, Severity.SEVERE, SENSOR, VIDEO));
        for (int minute = 1; minute <= 10; minute++) {
            var doubted = signal(minute * MINUTE, Severity.SEVERE, SENSOR)
                    .against(Contradiction.of(
                            signal(minute * MINUTE, Severity.MINOR, SENSOR)
                                    .evidence()
                                    .newest(),
                            true));
            book.onSignal(doubted);
        }
        // One step less sure is likely, which this taxonomy grades the same: two more minutes of it change nothing.
        assertThat(book.onTime(12 * MINUTE)).isEmpty();
        assertThat(book.stands().judgement().certainty()).isEqualTo(Certainty.LIKELY);
    }

    /** Three days long, so that what is told once a day is seen to be. */
    @Test
    void whenAnInputCrossesItsLimitEveryMinuteForDays_thenThereAreAtMostFourRecordsADay() {
        DeskRules asking = new DeskRules(
                Cases.TAXONOMY,
                Cases.RULES.rules(),
                Set.of(),
                new Routing(
                        ZoneOffset.UTC,
                        Map.of(),
                        List.of(),
                        Map.of(Grade.ORANGE, 5 * MINUTE, Grade.YELLOW, 15 * MINUTE),
                        480 * MINUTE,
                        Noise.NONE,
                        List.of(),
                        List.of()),
                fengsui.order.Orders.NONE,
                fengsui.area.AreaMap.NONE);
        TestBook flapping = new TestBook(asking);
        List<Warning> told = new ArrayList<>();
        int minutes = 3 * 24 * 60;
        for (int minute = 0; minute < minutes; minute++) {
            Severity severity = minute % 2 == 0 ? Severity.SEVERE : Severity.EXTREME;
            told.addAll(flapping.upTo(minute * MINUTE - 1, minute * MINUTE));
            flapping.onSignal(signal(minute * MINUTE, severity, SENSOR)).ifPresent(told::add);
        }

        assertThat(told)
                .extracting(Warning::changes)
                .startsWith(List.of(Change.ISSUED), List.of(Change.RAISED), List.of(Change.ESCALATED));
        for (int day = 0; day < 3; day++) {
            long from = day * 1440L * MINUTE;
            assertThat(told.stream()
                            .mapToLong(record -> record.incident().issued().sent())
                            .filter(sent -> sent >= from && sent < from + 1440L * MINUTE))
                    .as("day %d", day)
                    .hasSizeBetween(1, 4);
        }
    }
}
