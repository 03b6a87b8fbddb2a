package fengsui.console.answer;

import fengsui.answer.Answer;
import fengsui.answer.AnswerKind;
import fengsui.codec.answer.Reply;
import fengsui.console.answer.Incidents.Open;
import fengsui.console.web.Refusal;
import fengsui.console.web.Refusal.Told;
import fengsui.topics.AnswerTopic;
import fengsui.topics.KafkaUnavailable;
import io.javalin.http.HttpStatus;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Gets an answer into the log and then onto the topic, or says why not. Thread-safe. */
final class AnswerDesk {

    private static final Duration CATCH_UP = Duration.ofSeconds(5);
    private static final Set<AnswerKind> ENDING = Set.of(AnswerKind.REJECTED, AnswerKind.CLOSED);

    private final Incidents incidents;
    private final Claims claims;
    private final Diary diary;
    private final AnswerTopic topic;

    AnswerDesk(Incidents incidents, Diary diary, AnswerTopic topic) {
        this.incidents = incidents;
        this.claims = new Claims(incidents::answers);
        this.diary = diary;
        this.topic = topic;
    }

    /**
     * Returns once the broker has it and, as a rule, it was read back.
     *
     * @throws Refusal where it cannot be taken as it is
     * @throws KafkaUnavailable where the broker does not say that it has it
     */
    Claim give(Open incident, Wish.Answering wish) {
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
        Claim claim = claims.claim(answer, wish.after());
        if (claim instanceof Claim.Granted) {
            send(answer, reply.record(incident.incidentId(), incident.district(), time), wish.revision());
        }
        return claim;
    }

    /** Nobody ends what has become graver while he typed. */
    private void mustHaveSeen(Open incident, Wish.Answering wish) {
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

    private boolean hasBecomeGraver(Open incident, int seen) {
        return seen < incident.revision()
                && incidents
                        .gradeAt(incident.incidentId(), seen)
                        .filter(incident.grade()::graverThan)
                        .isPresent();
    }

    private void mustKnowAll() {
        if (!caughtUp()) {
            throw DeskTroubles.behind(topic.topics().feedback());
        }
    }

    private boolean caughtUp() {
        try {
            return incidents.catchUp(CATCH_UP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void send(Answer answer, byte[] record, int revision) {
        try {
            diary.answering(answer, revision, record);
            topic.write(answer.incidentId(), record);
        } catch (UncheckedIOException e) {
            claims.settle(answer);
            throw DeskTroubles.log();
        } catch (KafkaUnavailable e) {
            claims.settle(answer);
            diary.unconfirmed(answer.by(), answer.answerId());
            throw e;
        }
        readBack(answer);
    }

    /** Where that takes too long, it stays on its way for whoever comes next. */
    private void readBack(Answer answer) {
        try {
            if (caughtUp()) {
                claims.settle(answer);
            }
        } catch (KafkaUnavailable e) {
            // It was written: the wall shows it once there is a broker again.
        }
    }
}
