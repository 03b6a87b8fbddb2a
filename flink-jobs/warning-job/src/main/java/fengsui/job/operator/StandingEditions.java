package fengsui.job.operator;

import fengsui.codec.Ordered;
import fengsui.codec.Quarantined;
import fengsui.codec.Reject;
import fengsui.codec.RejectReason;
import fengsui.codec.RuleBundle;
import fengsui.job.wire.Begun;
import fengsui.job.wire.ControlRecord;
import fengsui.job.wire.Edition;
import fengsui.job.wire.OrderGiven;
import fengsui.job.wire.TakenOut;
import fengsui.job.wire.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rule sets that what is upstream of the rules must serve: those that hold, those that will, and those that may still
 * hold somewhere else in the job. When each begins is settled downstream; here only the earliest time is known.
 * Not thread-safe.
 */
final class StandingEditions {

    /** Longer than any subtask, any feed's lateness and any memory of a rule can be behind. */
    static final long KEPT_MILLIS = 48 * 3_600_000L;

    private final List<Begun> standing = new ArrayList<>();

    /**
     * The rule set that {@code published} makes of the last one: without what was ever taken out, and with all that was
     * ordered. Empty where it makes no other.
     */
    Optional<Edition> after(ControlRecord published) {
        Edition last = last();
        Quarantined out = Quarantined.of(last.rules());
        if (published instanceof Edition next) {
            RuleBundle rules = Ordered.carried(last.rules(), out.from(next.rules()));
            return Optional.of(new Edition(next.number(), rules, next.effectiveAt()));
        }
        if (published instanceof OrderGiven given) {
            return under(given, last);
        }
        return published instanceof TakenOut taken && out.all().stream().noneMatch(taken.quarantine()::same)
                ? Optional.of(without(taken, last))
                : Optional.empty();
    }

    private Edition last() {
        return standing.get(standing.size() - 1).edition();
    }

    /** Why {@code published} is passed over; empty where it is not. */
    Optional<Reject> refused(ControlRecord published) {
        if (published instanceof Unreadable unreadable) {
            return Optional.of(unreadable.reject());
        }
        if (published instanceof OrderGiven given && given.number() > Ordered.upTo(last().rules())) {
            List<String> complaints = OrderedRules.complaints(given.order(), last().rules());
            String detail = "an order that cannot be followed: " + String.join("; ", complaints);
            Reject reject = new Reject(RejectReason.BAD_VALUE, given.position(), null, detail);
            return complaints.isEmpty() ? Optional.empty() : Optional.of(reject);
        }
        return Optional.empty();
    }

    /** No sooner than what it is made of, as {@link #without}. */
    private static Optional<Edition> under(OrderGiven given, Edition last) {
        RuleBundle rules = OrderedRules.with(last.rules(), given.number(), given.order());
        long from = Math.max(last.effectiveAt(), given.order().from());
        return rules.equals(last.rules()) ? Optional.empty() : Optional.of(new Edition(given.number(), rules, from));
    }

    /** No sooner than what it is made of: that may have been published ahead of time. */
    private static Edition without(TakenOut taken, Edition last) {
        RuleBundle rules =
                Quarantined.of(last.rules()).and(List.of(taken.quarantine())).from(last.rules());
        long from = Math.max(last.effectiveAt(), taken.quarantine().since());
        return new Edition(taken.number(), rules, from);
    }

    /** Whether {@code edition} is new: its number is greater than those of all before it. */
    boolean add(Edition edition, long clock) {
        if (!standing.isEmpty()
                && edition.number()
                        <= standing.get(standing.size() - 1).edition().number()) {
            return false;
        }
        return standing.add(new Begun(edition, Math.max(edition.effectiveAt(), clock)));
    }

    /** Takes what several subtasks knew, each perhaps not all. */
    void restore(Iterable<Begun> known) {
        TreeMap<Long, Begun> byNumber = new TreeMap<>();
        known.forEach(one -> byNumber.putIfAbsent(one.edition().number(), one));
        standing.addAll(byNumber.values());
    }

    /** Forgets what a later one has replaced long before {@code clock}. */
    void forgetBefore(long clock) {
        long horizon = clock < Long.MIN_VALUE + KEPT_MILLIS ? Long.MIN_VALUE : clock - KEPT_MILLIS;
        while (standing.size() > 1 && standing.get(1).from() < horizon) {
            standing.remove(0);
        }
    }

    List<Edition> editions() {
        return standing.stream().map(Begun::edition).toList();
    }

    List<Begun> all() {
        return List.copyOf(standing);
    }

    boolean isEmpty() {
        return standing.isEmpty();
    }
}
