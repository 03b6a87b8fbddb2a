package fengsui.job.operator;

import fengsui.event.ScopedEvent;
import fengsui.job.wire.Copy;
import fengsui.job.wire.Edition;
import fengsui.risk.ChangeKind;
import fengsui.risk.ScoreChange;
import fengsui.risk.ScoreReading;
import fengsui.rule.RuleRouting;
import java.util.List;

/**
 * One copy of what a score says to rules for each level at which a rule watches such scores, by any rule set that stands. Rules see what was
 * told in its time, and no correction of it. A minute that a rule set may look at is over only when all marks of that
 * rule set are here: then no clock has passed its beginning. Not thread-safe.
 */
final class ScoreCopies {

    private final StandingEditions standing = new StandingEditions();
    private RuleRouting routing = RuleRouting.ofAny(List.of());
    private long newest;

    /**
     * There is a rule set, which may be known already.
     *
     * @param passed how far time had come, epoch milliseconds
     */
    void know(Edition edition, long passed) {
        if (standing.add(edition, passed)) {
            standing.forgetBefore(passed);
            newest = edition.number();
            routing = RuleRouting.ofAny(
                    standing.editions().stream().map(Edition::rules).toList());
        }
    }

    List<Copy> of(ScoreChange change) {
        if (change.kind() != ChangeKind.NEW) {
            return List.of();
        }
        return ScoreReading.all(change.score()).stream()
                .flatMap(reading -> routing.levels(reading).stream()
                        .map(level -> new Copy(new ScopedEvent(level, reading), newest)))
                .toList();
    }
}
