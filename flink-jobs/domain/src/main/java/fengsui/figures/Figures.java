package fengsui.figures;

import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.warning.HoldReason;
import fengsui.warning.Withheld;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How many incidents there were and what became of them. May be added up in any order. Immutable.
 *
 * @param issued of which there is any record
 * @param accepted by dispatch, whatever came of it later
 * @param answered of which dispatch has said anything but a remark
 * @param right of those: accepted and not done with, or closed as resolved or handed over
 * @param rejected by the reason's label
 * @param closed by the disposition's label
 * @param suppressed not always told by itself: inside another one, or held back by a silence
 * @param withheld of those, by why: {@code silenced}, or the label of a reason to be held; one may have had several
 * @param untold of those, of which there is no record at all; they are not among the issued
 * @param toAccept from the first record to acceptance
 * @param lead from the first evidence to the first record
 * @param toScene from the first record until somebody was there
 */
public record Figures(
        long issued,
        long accepted,
        long answered,
        long right,
        SortedMap<String, Long> rejected,
        SortedMap<String, Long> closed,
        long suppressed,
        SortedMap<String, Long> withheld,
        long untold,
        Spans toAccept,
        Spans lead,
        Spans toScene) {

    /** Why an incident may be withheld, in the order in which to name them. */
    public static final List<String> WHY_WITHHELD = Stream.concat(
                    Stream.of(HoldReason.values()).map(HoldReason::label), Stream.of(Withheld.SILENCED))
            .toList();

    private static final SortedMap<String, Long> EMPTY = Collections.emptySortedMap();

    public static final Figures NONE =
            new Figures(0, 0, 0, 0, EMPTY, EMPTY, 0, EMPTY, 0, Spans.NONE, Spans.NONE, Spans.NONE);

    public Figures {
        rejected = Collections.unmodifiableSortedMap(new TreeMap<>(rejected));
        closed = Collections.unmodifiableSortedMap(new TreeMap<>(closed));
        withheld = withheld == null ? EMPTY : Collections.unmodifiableSortedMap(new TreeMap<>(withheld));
    }

    public static Figures of(Life life) {
        Told.Answered handling = life.newest().handling();
        boolean answered = handling != null && handling.state() != AnswerKind.COMMENT;
        return new Figures(
                life.told() ? 1 : 0,
                accepted(life) ? 1 : 0,
                answered ? 1 : 0,
                handling != null && right(handling) ? 1 : 0,
                handling != null && handling.rejection() != null
                        ? one(handling.rejection().label())
                        : EMPTY,
                handling != null && handling.disposition() != null
                        ? one(handling.disposition().label())
                        : EMPTY,
                life.withheld().isEmpty() ? 0 : 1,
                ones(life.withheld()),
                life.told() ? 0 : 1,
                until(life.issued(), life.accepted()),
                life.told() ? Spans.of(life.issued() - life.first().firstEvent()) : Spans.NONE,
                until(life.issued(), life.onScene()));
    }

    private static boolean accepted(Life life) {
        return life.accepted() != Life.NEVER || life.onScene() != Life.NEVER;
    }

    private static boolean right(Told.Answered handling) {
        return handling.state() == AnswerKind.ACCEPTED
                || handling.state() == AnswerKind.ON_SCENE
                || handling.disposition() == Disposition.RESOLVED
                || handling.disposition() == Disposition.HANDED_OVER;
    }

    private static SortedMap<String, Long> one(String label) {
        return ones(List.of(label));
    }

    private static SortedMap<String, Long> ones(List<String> labels) {
        SortedMap<String, Long> ones = new TreeMap<>();
        labels.forEach(label -> ones.put(label, 1L));
        return ones;
    }

    private static Spans until(long from, long to) {
        return to == Life.NEVER ? Spans.NONE : Spans.of(to - from);
    }

    public Figures plus(Figures other) {
        return new Figures(
                issued + other.issued,
                accepted + other.accepted,
                answered + other.answered,
                right + other.right,
                sum(rejected, other.rejected),
                sum(closed, other.closed),
                suppressed + other.suppressed,
                sum(withheld, other.withheld),
                untold + other.untold,
                toAccept.plus(other.toAccept),
                lead.plus(other.lead),
                toScene.plus(other.toScene));
    }

    private static SortedMap<String, Long> sum(SortedMap<String, Long> one, SortedMap<String, Long> other) {
        SortedMap<String, Long> sum = new TreeMap<>(one);
        other.forEach((label, count) -> sum.merge(label, count, Long::sum));
        return sum;
    }

    /** What share of the answers says that the warning was right, 0 to 1; empty where nobody has answered. */
    public OptionalDouble precision() {
        return answered == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / answered);
    }

    public long withheldFor(String why) {
        return withheld.getOrDefault(why, 0L);
    }

    public long rejectedFor(Rejection reason) {
        return rejected.getOrDefault(reason.label(), 0L);
    }

    public long closedAs(Disposition disposition) {
        return closed.getOrDefault(disposition.label(), 0L);
    }
}
