package fengsui.job.operator;

import fengsui.codec.feed.Feeds;
import fengsui.event.EventKind;
import fengsui.job.wire.Begun;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import fengsui.risk.EditionClue;
import fengsui.risk.ScoreRunner;
import fengsui.risk.ScoringPlan;
import fengsui.rule.ScoringRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The editions of scoring: from their marks to when each begins, and how late clues may come. Not thread-safe.
 */
final class ScoringEditions {

    private final EditionBoard board = new EditionBoard();
    private final Edition first;
    private final ScoringPlan plan;
    private Feeds feeds;

    ScoringEditions(Edition first) {
        ScoringRules rules = ScoringRules.load(first.rules());
        this.first = first;
        this.plan = new ScoringPlan(first.number(), rules.model());
        this.feeds = rules.feeds();
    }

    Edition first() {
        return first;
    }

    List<EditionMark> marks() {
        return board.marks();
    }

    ScoreRunner runner() {
        return new ScoreRunner(plan, greatestLateness());
    }

    /** Takes a mark; an edition of which it was the last one begins in {@code runner}. */
    void put(EditionMark mark, ScoreRunner runner) {
        Edition edition = mark.edition();
        boolean unseen = board.known().stream().noneMatch(known -> known.number() == edition.number());
        Optional<Begun> begun = board.put(mark);
        if (unseen || begun.isPresent()) {
            ScoringRules rules = ScoringRules.load(edition.rules());
            plan.announce(edition.number(), rules.model());
            if (begun.isPresent()) {
                feeds = rules.feeds();
                runner.begin(edition.number(), begun.get().from(), greatestLateness());
            }
        }
    }

    /** See {@link EditionBoard#waits}. */
    boolean waits() {
        return board.waits();
    }

    /** How late {@code clue} of {@code feed} may come. */
    long allowedMillis(EditionClue clue, String feed) {
        return feeds.latenessMillis(feed, clue.clue().source().kind());
    }

    private long greatestLateness() {
        return Stream.of(EventKind.values())
                .mapToLong(feeds::latenessMillis)
                .max()
                .orElse(0);
    }
}
