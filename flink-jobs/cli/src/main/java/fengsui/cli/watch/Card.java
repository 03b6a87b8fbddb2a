package fengsui.cli.watch;

import fengsui.area.Area;
import fengsui.codec.WarningCourse;
import fengsui.risk.Grade;
import fengsui.text.Bilingual;
import fengsui.warning.Change;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One incident as its newest record tells it, as much of it as the list shows: evidence is left out, which of tens of
 * thousands would take more memory than a terminal is worth.
 *
 * @param status CAP 1.2: Actual, Exercise or Test
 * @param modes codes of the modes that were ordered for its place
 * @param end why it has ended, {@code null} while it is open
 */
record Card(
        String incidentId,
        int revision,
        String status,
        Grade grade,
        String hazard,
        Bilingual event,
        Where where,
        Span span,
        Said said,
        Duty duty,
        Inside inside,
        List<String> modes,
        @Nullable String end) {

    static final String ACTUAL = "Actual";
    static final String EXERCISE = "Exercise";

    /** Gravest first, then the longest open; no two are equal. */
    static final Comparator<Card> ORDER = Comparator.comparing(Card::grade)
            .thenComparingLong(card -> card.span().onset())
            .thenComparing(Card::incidentId);

    Card {
        modes = List.copyOf(modes);
    }

    /**
     * Where.
     *
     * @param codes its own and those of what it lies in, as far as its path does not tell them
     * @param areas how many it covers
     */
    record Where(Area area, List<String> codes, String district, int areas) {

        Where {
            codes = List.copyOf(codes);
        }
    }

    /** Epoch milliseconds of event time. */
    record Span(long onset, long sent, long expires) {}

    /**
     * In words.
     *
     * @param change what is new since the record before
     * @param changes the same for machines, empty where the record does not tell
     * @param previous the grade before, {@code null} on the first record
     * @param against how many other readings say otherwise
     */
    record Said(
            Bilingual headline,
            Bilingual change,
            Bilingual instruction,
            List<Change> changes,
            @Nullable Grade previous,
            int against) {

        Said {
            changes = List.copyOf(changes);
        }
    }

    /**
     * What dispatch owes, and what it has said.
     *
     * @param ackBy epoch milliseconds, {@code null} where nobody has to answer
     */
    record Duty(@Nullable Long ackBy, boolean escalated, WarningCourse.@Nullable Dispatch reply) {}

    /**
     * What is told inside what.
     *
     * @param heldBy the incident it is told inside, {@code null} where it is told by itself
     * @param holds those told inside it, the first of them
     * @param count how many are told inside it
     */
    record Inside(@Nullable String heldBy, List<WarningCourse.Holding> holds, int count) {

        Inside {
            holds = List.copyOf(holds);
        }
    }

    boolean open() {
        return end == null;
    }

    boolean actual() {
        return status.equals(ACTUAL);
    }
}
