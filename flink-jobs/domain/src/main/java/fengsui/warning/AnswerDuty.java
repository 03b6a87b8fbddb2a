package fengsui.warning;

import fengsui.answer.Answer;
import java.util.List;

/**
 * What a desk does with answers of dispatch: each is put where it belongs in time, so that it has the same effect whenever
 * it comes. Not thread-safe.
 */
final class AnswerDuty {

    private final DeskDuty duty;
    private final DeskMemory memory;
    private final DeskOutput out;

    AnswerDuty(DeskDuty duty, DeskMemory memory, DeskOutput out) {
        this.duty = duty;
        this.memory = memory;
        this.out = out;
    }

    DeskDuty.Taken take(Answer given, long now, boolean behind) {
        // One that was typed in long afterwards counts from now on.
        long base = memory.base().time();
        Answer answer = given.time() > base ? given : given.at(Math.max(now, base + 1));
        return answer.time() > now || look(answer, now)
                ? duty.takeIn(new DeskInput.OfAnswer(answer), now, behind)
                : DeskDuty.Taken.PASSED;
    }

    /** Those that waited for {@code now}. */
    void onTime(List<DeskInput> account, long now) {
        for (DeskInput input : account) {
            if (input instanceof DeskInput.OfAnswer answer) {
                look(answer.answer(), now);
            }
        }
    }

    /** Whether there is an incident that it changes. */
    private boolean look(Answer answer, long now) {
        Answering found = duty.history().about(answer);
        switch (found) {
            case UNKNOWN -> out.refused(answer, Refusal.UNKNOWN_INCIDENT);
            case DONE -> out.refused(answer, Refusal.INCIDENT_OVER);
            case OVER -> duty.history().afterwards(answer, now);
            case OPEN, REPEATED -> {}
        }
        // What is over may turn out not to have been, once an answer from before comes.
        return found == Answering.OPEN || found == Answering.OVER;
    }
}
