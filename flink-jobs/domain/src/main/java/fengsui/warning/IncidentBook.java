package fengsui.warning;

import fengsui.answer.Answer;
import fengsui.answer.AnswerKind;
import fengsui.risk.Score;
import fengsui.risk.Signal;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The open incidents of one district, and the newest scores of its areas. Takes what happens at one instant after the
 * other, and tells what came of each instant once all of it is in. Not thread-safe.
 */
public final class IncidentBook {

    /**
     * Everything a book remembers between two instants.
     *
     * @param rests what dispatch is done with
     * @param minute which incidents were first told of in the newest minute in which any was
     */
    public record Snapshot(List<Incident> incidents, List<Score> scores, List<Rest> rests, Minute minute) {

        public static final Snapshot EMPTY = new Snapshot(List.of(), List.of(), List.of(), Minute.NONE);

        public Snapshot {
            incidents = List.copyOf(incidents);
            scores = List.copyOf(scores);
            rests = rests == null ? List.of() : List.copyOf(rests);
            minute = minute == null ? Minute.NONE : minute;
        }
    }

    private DeskRules rules;
    private Grader grader;
    private final OpenIncidents open = new OpenIncidents();
    private final Scores scores = new Scores();
    private final Rests rests;
    private final Happenings happened = new Happenings();
    private final Teller teller;
    private boolean begun;

    public IncidentBook(DeskRules rules, Snapshot snapshot) {
        this.rules = rules;
        this.grader = new Grader(rules.taxonomy());
        snapshot.incidents().forEach(open::put);
        open.surroundings().arranged();
        snapshot.scores().forEach(scores::put);
        this.rests = new Rests(snapshot.rests());
        this.teller = new Teller(open, snapshot.minute());
    }

    /** Between two instants. */
    public Snapshot snapshot() {
        return new Snapshot(open.all(), scores.all(), rests.all(), teller.minute());
    }

    public boolean isEmpty() {
        return open.isEmpty() && scores.isEmpty();
    }

    /** When {@link #onTime} must be called next after {@code time}; empty while nothing is open. */
    public OptionalLong nextDeadline(long time) {
        return Deadlines.next(open, rules, time);
    }

    /** A hit of a rule that is not on trial. */
    public void onSignal(Signal signal) {
        Hazard hazard = hazard(signal.hazard());
        Spot spot = new Spot(signal.area(), signal.chain(), rules.areas());
        List<Incident> near = open.near(hazard, spot);
        Incident stands =
                open.covering(signal.hazard(), signal.area()).orElseGet(() -> near.isEmpty() ? null : near.get(0));
        if (stands == null) {
            open(hazard, signal);
            return;
        }
        join(stands, grader.heard(stands.plus(signal), signal));
        near.stream().filter(spot::beside).forEach(other -> merge(Subject.of(stands), other, signal.time()));
    }

    private Hazard hazard(String code) {
        return rules.taxonomy()
                .hazard(code)
                .orElseThrow(() -> new IllegalStateException("taxonomy.yaml: no hazard " + code));
    }

    private void open(Hazard hazard, Signal signal) {
        Score score = scores.highest(signal.hazard(), signal.chain(), signal.area());
        Judgement judgement = grader.judge(signal, score);
        if (!rests.hold(hazard, signal, judgement.grade())) {
            Incident first = Incident.of(hazard, signal, score, judgement);
            open.put(first);
            happened.add(first, Change.ISSUED);
        }
    }

    /** Remembers {@code now}; what is new of it is told. */
    private void join(Incident before, Incident now) {
        Incident after = now;
        if (now.course().spread().areas().size()
                > before.course().spread().areas().size()) {
            happened.add(before, Change.SPREAD);
        }
        if (now.judgement().grade().graverThan(before.judgement().grade())) {
            happened.add(before, Change.RAISED);
        }
        open.put(after);
    }

    /** What was found lies next to both, so they are one. */
    private void merge(Subject into, Incident other, long time) {
        Incident stands = open.at(into);
        if (stands == null || Subject.of(other).equals(into)) {
            return;
        }
        open.remove(other);
        Incident both = stands.takingIn(other);
        Course course = both.course();
        if (!course.duty().taken() && other.course().duty().taken()) {
            both = both.with(course.with(other.course().duty()));
        }
        join(stands, grader.again(both, time));
        happened.add(stands, Change.MERGED);
        happened.ended(other, EndReason.MERGED, stands.incidentId());
    }

    /** A newer score of one area and hazard; it may make open incidents more certain. */
    public void onScore(Score score) {
        scores.put(score);
        for (Incident before : open.concerned(score)) {
            Score highest = scores.highest(score.hazard(), before.place().area(), before.area());
            join(before, grader.again(before.scored(highest), score.time()));
        }
    }

    /**
     * Dispatch has answered.
     *
     * <p>Should the incident not be open though it was told to be, for what came late shows that it never was, it is by being
     * accepted, and stays so until dispatch ends it.
     */
    public void onAnswer(Answered answered) {
        Answer answer = answered.answer();
        Incident known = answered.known();
        Incident before = open.covering(known.hazard().code(), known.area())
                .filter(stands -> answered.open()
                        || stands.times().onset() == known.times().onset())
                .orElse(null);
        switch (answer.kind()) {
            case ACCEPTED, ON_SCENE -> {
                if (before != null || answered.open()) {
                    take(before == null ? known.unfounded() : before, answer, before == null);
                }
            }
            case REJECTED -> done(before, answer, EndReason.REJECTED);
            case CLOSED -> done(before, answer, EndReason.CLOSED);
            case COMMENT -> {}
        }
    }

    private void take(Incident before, Answer answer, boolean anew) {
        Duty duty = before.course().duty();
        Handling handling = Handling.of(answer, duty.handling());
        if (!anew && handling.equals(duty.handling())) {
            return;
        }
        open.put(before.with(before.course().with(duty.with(handling))));
        happened.add(before, answer.kind() == AnswerKind.ACCEPTED ? Change.ACCEPTED : Change.ON_SCENE);
    }

    private void done(@Nullable Incident before, Answer answer, EndReason reason) {
        if (before != null) {
            Duty duty = before.course().duty();
            Incident last = before.with(before.course().with(duty.with(Handling.of(answer, duty.handling()))));
            rests.add(Rest.after(last, reason, answer.time()));
            end(last, reason);
        }
    }

    /** Time has reached {@code now}: ends what is due to end, lowers, escalates and renews what is due to be. */
    public void onTime(long now) {
        open.due(now).forEach(before -> due(before, now));
    }

    private void due(Incident before, long now) {
        EndReason over = Deadlines.over(before, now);
        if (over != null) {
            end(before, over);
            return;
        }
        Incident after = before;
        Easing easing = before.course().easing();
        if (easing != null && easing.since() + before.hazard().holdMillis() <= now) {
            after = Grader.lowered(after, easing);
            happened.add(before, Change.LOWERED);
        }
        if (before.course().duty().ackBy() <= now) {
            after = after.with(after.course().with(after.course().duty().up()));
            happened.add(before, Change.ESCALATED);
        }
        if (before.issued().expires() <= now) {
            happened.add(before, Change.RENEWED);
        }
        before.course().telling().later().stream()
                .filter(later -> before.course().telling().due() <= now)
                .forEach(later -> happened.add(before, later));
        open.put(after);
    }

    private void end(Incident last, EndReason reason) {
        open.remove(last);
        happened.ended(last, reason, null);
    }

    /** {@code same} hold, of which more may be known by now. */
    void under(DeskRules same) {
        rules = same;
        grader = new Grader(same.taxonomy());
    }

    /**
     * From {@code time} on {@code newer} hold. An open incident goes on under them, without a record, where a rule that spoke
     * for it still speaks for its hazard and level, or where dispatch has it in hand; otherwise it ends. Comes after
     * {@link #onTime} of the same time.
     */
    public void switchTo(long time, DeskRules newer) {
        under(newer);
        begun = true;
        for (Incident before : open.all()) {
            Handover handover = Handover.of(before, newer);
            EndReason reason = before.course().duty().taken() ? null : handover.ends();
            if (reason != null) {
                end(before, reason);
            } else {
                open.put(handover.incident());
            }
        }
        // The new rules may find quiet what the old ones did not.
        onTime(time);
    }

    /** Everything of the instant {@code time} is in: what there is to tell. */
    public List<Warning> tell(long time) {
        List<Warning> records = teller.tell(time, happened, rules, begun);
        begun = false;
        happened.clear();
        return records;
    }

    /** What has come about in this book of which no record was written. */
    Unsaid unsaid() {
        return teller.unsaid();
    }

    @Nullable
    Incident at(Subject subject) {
        return open.at(subject);
    }

    List<Rest> rests() {
        return rests.all();
    }

    Minute minute() {
        return teller.minute();
    }

    /** That it is told of changes nothing else of it. */
    void known(Incident told) {
        open.put(told);
        open.surroundings().arranged();
    }

    void write(BookStore store) {
        open.entries().write((subject, now) -> store.incident(subject.key(), now));
        scores.entries().write((subject, now) -> store.score(subject.key(), now));
    }

    /** All is as written. */
    void written() {
        open.entries().written();
        scores.entries().written();
    }

    /** This takes the place of {@code before}. */
    void replacing(IncidentBook before) {
        open.entries().replacing(before.open.entries());
        scores.entries().replacing(before.scores.entries());
    }
}
