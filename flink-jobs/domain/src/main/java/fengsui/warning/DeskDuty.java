package fengsui.warning;

import fengsui.event.Timeline;
import fengsui.risk.ChangeKind;
import java.util.function.LongConsumer;

/**
 * When a desk works: in its time where it can, at once where time has passed it by, and in a correction where what was
 * worked on before should have come after. It is told of time, and asks to be woken. Not thread-safe.
 */
public final class DeskDuty {

    /** What has become of an input. */
    public enum Taken {
        /** It will be worked on in its time. */
        WAITS,
        /** It was worked on at once. */
        WORKED,
        /** It waits for the next {@link #correct}. */
        LATE,
        /** Its time is beyond correction, so it was passed over. */
        TOO_LATE,
        /** Nothing comes of it; where it was an answer, it was refused. */
        PASSED
    }

    /** Forgetting goes by rounds of five minutes, for it reads all accounts. */
    private static final long ROUND_MILLIS = 300_000;

    private final DeskMemory memory;
    private final DeskHistory history;
    private final Timeline<DeskRules> rules;
    private final DeskOutput out;
    private final LongConsumer wake;
    private final AnswerDuty answers;
    private long lateness;

    /**
     * A desk over what {@code memory} holds.
     *
     * @param rules which rule set holds from when on; may grow while the desk works
     * @param wake asks for {@link #onTime} at that time; what is asked twice is asked once
     */
    public DeskDuty(DeskMemory memory, Timeline<DeskRules> rules, DeskOutput out, LongConsumer wake) {
        this.memory = memory;
        this.history = new DeskHistory(memory, rules, out::warning);
        this.rules = rules;
        this.out = out;
        this.wake = wake;
        this.answers = new AnswerDuty(this, memory, out);
    }

    /** How long after its time an input may come and still be corrected for, from now on. */
    public void lateness(long millis) {
        lateness = millis;
    }

    /**
     * Takes one input in.
     *
     * @param now the event time that was reached
     * @param behind whether late inputs are waiting already
     */
    public Taken take(DeskInput input, long now, boolean behind) {
        return input instanceof DeskInput.OfAnswer answer
                ? answers.take(answer.answer(), now, behind)
                : takeIn(input, now, behind);
    }

    Taken takeIn(DeskInput input, long now, boolean behind) {
        if (!history.enter(input)) {
            return Taken.TOO_LATE;
        }
        wake.accept(forgettable(Math.max(input.time(), now)));
        if (input.time() > now) {
            wake.accept(input.time());
            return Taken.WAITS;
        }
        if (behind || input.kind() != ChangeKind.NEW || input.time() <= history.worked()) {
            return Taken.LATE;
        }
        history.catchUp(now);
        watch(now);
        return Taken.WORKED;
    }

    /** Event time has reached {@code now}, and late inputs have been worked on. */
    public void onTime(long now) {
        answers.onTime(memory.account(now), now);
        history.work(now);
        history.settle(now);
        if (now % ROUND_MILLIS == 0) {
            history.forget(now - lateness, out);
            // What was never told of leaves nothing else behind that asks for the round in which its end is told.
            history.nextForgettable().ifPresent(next -> wake.accept(Math.max(forgettable(next), roundAfter(now))));
            // Where lateness has grown since it was entered, the oldest account must wait on.
            memory.accounts().keySet().stream()
                    .limit(1)
                    .map(this::forgettable)
                    .filter(time -> time > now)
                    .forEach(wake::accept);
        }
        watch(now);
    }

    /** Works on what is late. */
    public void correct(long now) {
        history.correct(now);
        history.settle(now);
        watch(now);
    }

    /** What stands in the topic is still to be settled; see {@link DeskHistory#tellAgain} for what does not. */
    public void reconcile() {
        memory.standing().due().forEach(wake::accept);
    }

    /** A rule set begins. Where its time has passed, a correction is due. */
    public void begins(long from) {
        wake.accept(from);
    }

    private void watch(long now) {
        history.nextDeadline().ifPresent(wake);
        rules.all().stream()
                .mapToLong(Timeline.Span::from)
                .filter(from -> from > now)
                .forEach(wake);
        history.over().ifPresent(ended -> wake.accept(Math.max(forgettable(ended), roundAfter(now))));
    }

    /** A round at which what happened at {@code time} is beyond correction. */
    private long forgettable(long time) {
        return roundAfter(time + lateness);
    }

    private static long roundAfter(long time) {
        return (Math.floorDiv(time, ROUND_MILLIS) + 1) * ROUND_MILLIS;
    }

    public DeskHistory history() {
        return history;
    }
}
