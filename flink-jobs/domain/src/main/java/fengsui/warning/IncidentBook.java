package fengsui.warning;

import fengsui.area.Area;
import fengsui.area.AreaChain;
import fengsui.risk.Grade;
import fengsui.risk.Score;
import fengsui.risk.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The open incidents of one district, and the newest scores of its areas. Takes signals and scores in the order of
 * their times, and is told when time passes. Not thread-safe.
 */
public final class IncidentBook {

    /** Everything a book remembers. */
    public record Snapshot(List<Incident> incidents, List<Score> scores) {

        public static final Snapshot EMPTY = new Snapshot(List.of(), List.of());

        public Snapshot {
            incidents = List.copyOf(incidents);
            scores = List.copyOf(scores);
        }
    }

    private static final Comparator<Score> HIGHEST =
            Comparator.comparingInt(Score::points).thenComparing(Score::area);

    private Taxonomy taxonomy;
    private Grader grader;
    private final Map<Subject, Incident> incidents = new TreeMap<>();
    private final Map<Subject, Score> scores = new TreeMap<>();

    public IncidentBook(Taxonomy taxonomy, Snapshot snapshot) {
        this.taxonomy = taxonomy;
        this.grader = new Grader(taxonomy);
        snapshot.incidents().forEach(incident -> incidents.put(Subject.of(incident), incident));
        snapshot.scores().forEach(score -> scores.put(subject(score), score));
    }

    public Snapshot snapshot() {
        return new Snapshot(List.copyOf(incidents.values()), List.copyOf(scores.values()));
    }

    public boolean isEmpty() {
        return incidents.isEmpty() && scores.isEmpty();
    }

    /** When {@link #onTime} must be called next; empty while nothing is open. */
    public OptionalLong nextDeadline() {
        return incidents.values().stream().mapToLong(Incident::deadline).min();
    }

    /** A hit of a rule that is not on trial. */
    public Optional<Warning> onSignal(Signal signal) {
        Incident open = incidents.get(new Subject(signal.hazard(), signal.area()));
        return open == null ? Optional.of(open(signal)) : keep(open, judgedAgain(open.plus(signal)), signal.time());
    }

    /** A newer score of one area and hazard; it may make open incidents more certain. */
    public List<Warning> onScore(Score score) {
        if (score.points() == 0) {
            scores.remove(subject(score));
        } else {
            scores.put(subject(score), score);
        }
        List<Warning> warnings = new ArrayList<>();
        for (Incident open : List.copyOf(incidents.values())) {
            if (concerns(score, open.hazard().code(), open.place().area(), open.area())) {
                keep(open, judgedAgain(open.scored(scoreFor(open))), score.time())
                        .ifPresent(warnings::add);
            }
        }
        return warnings;
    }

    /** Time has reached {@code now}: ends what is due to end, renews what still goes on. */
    public List<Warning> onTime(long now) {
        List<Warning> warnings = new ArrayList<>();
        for (Incident open : List.copyOf(incidents.values())) {
            if (open.deadline() <= now) {
                warnings.add(due(open, now));
            }
        }
        return warnings;
    }

    /**
     * From {@code time} on {@code rules} hold. An open incident goes on under them, without a record, where a rule that spoke
     * for it still speaks for its hazard and level; otherwise it ends. Comes after {@link #onTime} of the same time.
     */
    public List<Warning> switchTo(long time, DeskRules rules) {
        taxonomy = rules.taxonomy();
        grader = new Grader(taxonomy);
        List<Warning> ended = new ArrayList<>();
        for (Incident open : List.copyOf(incidents.values())) {
            Handover handover = Handover.of(open, rules);
            EndReason reason = handover.ends();
            if (reason != null) {
                ended.add(end(open, time, reason));
            } else {
                incidents.put(Subject.of(open), handover.incident());
            }
        }
        // The new rules may find quiet what the old ones did not.
        ended.addAll(onTime(time));
        return ended;
    }

    private Warning open(Signal signal) {
        Hazard hazard = taxonomy.hazard(signal.hazard())
                .orElseThrow(() -> new IllegalStateException("taxonomy.yaml: no hazard " + signal.hazard()));
        Score score = scoreFor(signal.hazard(), signal.chain(), signal.area());
        Judgement judgement = grader.judge(signal, score);
        Incident first = Incident.of(hazard, signal, score, judgement).issued(signal.time());
        incidents.put(Subject.of(first), first);
        return new Warning(first, MsgType.ALERT, null, Trend.STEADY, null, false, ChangeWords.issued());
    }

    private Incident judgedAgain(Incident incident) {
        return incident.judged(grader.judgeAgain(incident));
    }

    /** Remembers {@code now}; it becomes a record only where the grade has risen. */
    private Optional<Warning> keep(Incident before, Incident now, long time) {
        incidents.put(Subject.of(now), now);
        return now.judgement().grade().graverThan(before.judgement().grade())
                ? Optional.of(update(before, now, time))
                : Optional.empty();
    }

    private Warning due(Incident open, long now) {
        if (open.quietAt() <= now) {
            return end(open, now, EndReason.QUIET);
        }
        return open.signalledSinceIssued() ? update(open, open, now) : end(open, now, EndReason.EXPIRED);
    }

    private Warning update(Incident before, Incident now, long time) {
        Incident next = now.issued(time);
        incidents.put(Subject.of(next), next);
        Grade previous = before.judgement().grade();
        boolean raised = next.judgement().grade().graverThan(previous);
        return new Warning(
                next,
                MsgType.UPDATE,
                previous,
                Trend.between(before.issued().points(), next.points()),
                null,
                false,
                raised ? ChangeWords.raised(before.judgement(), next.judgement()) : ChangeWords.renewed());
    }

    private Warning end(Incident open, long now, EndReason reason) {
        Incident last = open.issued(now);
        incidents.remove(Subject.of(open));
        return new Warning(
                last,
                MsgType.CANCEL,
                open.judgement().grade(),
                Trend.between(open.issued().points(), last.points()),
                reason,
                false,
                ChangeWords.ended(reason, open.hazard()));
    }

    private @Nullable Score scoreFor(Incident incident) {
        return scoreFor(incident.hazard().code(), incident.place().area(), incident.area());
    }

    /** The highest score of the hazard among the areas that lie in {@code area} or hold it. */
    private @Nullable Score scoreFor(String hazard, AreaChain chain, Area area) {
        return scores.values().stream()
                .filter(score -> concerns(score, hazard, chain, area))
                .max(HIGHEST)
                .orElse(null);
    }

    private static boolean concerns(Score score, String hazard, AreaChain chain, Area area) {
        return score.hazard().equals(hazard)
                && (score.area().level().compareTo(area.level()) <= 0
                        ? score.chain().within(area)
                        : chain.within(score.area()));
    }

    private static Subject subject(Score score) {
        return new Subject(score.hazard(), score.area());
    }
}
