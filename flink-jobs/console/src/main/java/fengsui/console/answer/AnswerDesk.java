package fengsui.console.answer;

import fengsui.answer.Answer;
import fengsui.answer.AnswerKind;
import fengsui.codec.answer.Reply;
import fengsui.console.answer.Incidents.Standing;
import fengsui.console.web.Refusal;
import fengsui.console.web.Refusal.Told;
import fengsui.topics.AnswerTopic;
import fengsui.topics.KafkaUnavailable;
import io.javalin.http.HttpStatus;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Gets an answer into the book, into the log and onto the topic, in this order, or says why not. Thread-safe. */
final class AnswerDesk {

    private static final Duration CATCH_UP = Duration.ofSeconds(5);
    private static final Set<AnswerKind> ENDING = Set.of(AnswerKind.REJECTED, AnswerKind.CLOSED);

    private final Incidents incidents;
    private final AnswerFollower follower;
    private final AnswerBook book;
    private final Diary diary;
    private final AnswerTopic topic;

    AnswerDesk(Incidents incidents, AnswerFollower follower, Diary diary, AnswerTopic topic) {
        this.incidents = incidents;
        this.follower = follower;
        this.book = follower.book();
        this.diary = diary;
        this.topic = topic;
    }

    /**
     * Returns once the broker has it.
     *
     * @throws Refusal where it cannot be taken as it is
     * @throws KafkaUnavailable where the broker does not say that it has it
     */
    Claim give(Standing incident, Wish.Answering wish) {
        Reply reply = wish.reply();
        long time = Math.max(incidents.clock(), incident.sent());
        List<String> problems = reply.problems(incident.incidentId(), incident.district(), time);
        if (!problems.isEmpty()) {
            throw Refusal.wrong(
                    "the answer", String.join("; ", problems), "one that is in order", "mend it and send it again");
        }
        mustHaveSeen(incident, wish);
        mustKnowAll();
        Answer answer = reply.answer(incident.incidentId(), incident.district(), time);
        Claim claim = book.claim(answer, wish.after());
        if (claim instanceof Claim.Granted) {
            send(answer, reply.record(incident.incidentId(), incident.district(), time), wish.revision());
        }
        return claim;
    }

    /** Nobody ends what has become graver while he typed. */
    private void mustHaveSeen(Standing incident, Wish.Answering wish) {
        if (wish.revision() > incident.revision()) {
            throw Refusal.wrong(
                    "revision",
                    Integer.toString(wish.revision()),
                    "at most " + incident.revision(),
                    "load the incident anew");
        }
        if (ENDING.contains(wish.reply().kind()) && hasBecomeGraver(incident, wish.revision())) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    new Told(
                            "revision " + wish.revision(),
                            "revision " + incident.revision() + ", which is graver",
                            "an answer to what stands now",
                            "read what has changed, then answer again"));
        }
    }

    private boolean hasBecomeGraver(Standing incident, int seen) {
        return seen < incident.revision()
                && incidents
                        .gradeAt(incident.incidentId(), seen)
                        .filter(incident.grade()::graverThan)
                        .isPresent();
    }

    private void mustKnowAll() {
        boolean known = false;
        try {
            known = follower.catchUp(CATCH_UP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!known) {
            throw DeskTroubles.behind(topic.topics().feedback());
        }
    }

    private void send(Answer answer, byte[] record, int revision) {
        try {
            diary.answering(answer, revision, record);
        } catch (UncheckedIOException e) {
            book.drop(answer);
            throw DeskTroubles.log();
        }
        try {
            topic.write(answer.incidentId(), record);
        } catch (KafkaUnavailable e) {
            book.drop(answer);
            diary.unconfirmed(answer.by(), answer.answerId());
            throw e;
        }
    }
}
