package fengsui.console.analyst;

import fengsui.codec.WarningCourse.Dispatch;
import fengsui.codec.WarningView;
import fengsui.console.board.Deadline;
import fengsui.warning.MsgType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Incidents that one shift may have to tell the next of: open ones, and those of the last day. Not thread-safe. */
final class ShiftBook {

    /** The longest shift, and so how long what is over is kept. */
    static final long DAY_MILLIS = 86_400_000;

    private static final int LOOK_EVERY = 1_000;

    /**
     * One incident as it is now.
     *
     * @param first when it was first told, epoch milliseconds
     */
    record Case(long first, WarningView newest) {

        /** Gravest first, of those as grave the newest. */
        static final Comparator<Case> GRAVEST = Comparator.comparing((Case one) -> one.newest.grade())
                .thenComparing(Comparator.comparingLong(Case::first).reversed())
                .thenComparing(one -> one.newest.incidentId());

        boolean ended() {
            return newest.msgType() == MsgType.CANCEL;
        }

        /** Whether it still stands: a job that is dead ends nothing, but its records say until when they hold. */
        boolean openAt(long now) {
            return !ended() && newest.times().expires() > now;
        }

        @Nullable
        Dispatch answer() {
            return newest.course().dispatch();
        }

        /** Whether somebody should have answered by {@code now} and nobody has. */
        boolean overdueAt(long now) {
            return answer() == null
                    && Deadline.overdueFrom(
                                    newest.course().ackBy(), newest.course().escalated())
                            <= now;
        }

        boolean answeredWithin(long from, long to) {
            Dispatch answer = answer();
            return answer != null && answer.at() >= from && answer.at() <= to;
        }

        boolean endedWithin(long from, long to) {
            return ended() && newest.times().sent() >= from && newest.times().sent() <= to;
        }
    }

    private final Map<String, Case> cases = new HashMap<>();
    private long newest = Long.MIN_VALUE;
    private int records;

    /** Takes the next record of the alert topic; an older revision, or the same again, changes nothing. */
    void take(WarningView view) {
        Case before = cases.get(view.incidentId());
        if (before == null || before.newest().revision() < view.revision()) {
            long first = before == null ? view.times().sent() : before.first();
            cases.put(view.incidentId(), new Case(first, view));
        }
        newest = Math.max(newest, view.times().sent());
        if (++records >= LOOK_EVERY) {
            records = 0;
            cases.values().removeIf(this::isPast);
        }
    }

    private boolean isPast(Case one) {
        return Math.max(
                        one.newest().times().sent(),
                        one.ended() ? 0 : one.newest().times().expires())
                < newest - DAY_MILLIS;
    }

    /** When the newest record was sent, event time; {@link Long#MIN_VALUE} where there is none. */
    long newest() {
        return newest;
    }

    /** When the incident was last told of, event time; {@link Long#MIN_VALUE} where it was not, or too long ago. */
    long lastTold(String incidentId) {
        Case known = cases.get(incidentId);
        return known == null ? Long.MIN_VALUE : known.newest().times().sent();
    }

    List<Case> openAt(long now) {
        return cases.values().stream()
                .filter(one -> one.openAt(now))
                .sorted(Case.GRAVEST)
                .toList();
    }

    List<Case> answeredWithin(long from, long to) {
        return cases.values().stream()
                .filter(one -> one.answeredWithin(from, to))
                .sorted(Case.GRAVEST)
                .toList();
    }

    /** How many ended within that time, whoever ended them. */
    long endedWithin(long from, long to) {
        return cases.values().stream().filter(one -> one.endedWithin(from, to)).count();
    }

    /** How many were first told within that time. */
    long begunWithin(long from, long to) {
        return cases.values().stream()
                .filter(one -> one.first() >= from && one.first() <= to)
                .count();
    }
}
