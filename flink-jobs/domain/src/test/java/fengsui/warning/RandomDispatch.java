package fengsui.warning;

import fengsui.answer.Answer;
import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Answers now and then to what stands open in the topic. */
final class RandomDispatch {

    private static final List<AnswerKind> KINDS = List.of(AnswerKind.values());

    private final Random random;
    private final List<Answer> answers = new ArrayList<>();
    private final Map<Subject, String> first = new HashMap<>();

    RandomDispatch(long seed) {
        random = new Random(seed);
    }

    void answer(TestDesk desk) {
        desk.flush();
        List<Warning> open = TestDesk.newest(desk.topic).stream()
                .filter(record -> record.msgType() != MsgType.CANCEL)
                .filter(this::known)
                .toList();
        if (open.isEmpty() || random.nextInt(4) > 0) {
            return;
        }
        Incident incident = open.get(random.nextInt(open.size())).incident();
        long time = Math.max(incident.times().onset(), desk.clock());
        AnswerKind kind = KINDS.get(random.nextInt(KINDS.size()));
        Answer answer = new Answer(
                "a" + answers.size(),
                incident.incidentId(),
                "d1",
                kind,
                time,
                "office",
                kind == AnswerKind.ACCEPTED ? "C" + answers.size() : null,
                kind == AnswerKind.REJECTED ? Rejection.FALSE_ALARM : null,
                kind == AnswerKind.CLOSED ? Disposition.RESOLVED : null,
                null);
        answers.add(answer);
        desk.take(new DeskInput.OfAnswer(answer)).flush();
    }

    /** What begins only because an answer ended something else is not yet there where that answer comes late. */
    private boolean known(Warning record) {
        String id = record.incident().incidentId();
        return id.equals(first.computeIfAbsent(Subject.of(record.incident()), subject -> id));
    }

    int answers() {
        return answers.size();
    }

    /** Each up to an hour late, and once more after that. */
    List<RandomDay.Arrival> lateAndTwice() {
        List<RandomDay.Arrival> arrivals = new ArrayList<>();
        for (Answer answer : answers) {
            long first = answer.time() + random.nextInt((int) TestDesk.LATENESS);
            arrivals.add(new RandomDay.Arrival(first, new DeskInput.OfAnswer(answer)));
            arrivals.add(
                    new RandomDay.Arrival(first + random.nextInt(10) * Cases.MINUTE, new DeskInput.OfAnswer(answer)));
        }
        return arrivals;
    }
}
