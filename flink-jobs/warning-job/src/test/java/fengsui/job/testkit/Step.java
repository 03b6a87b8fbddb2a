package fengsui.job.testkit;

import fengsui.event.SafetyEvent;

/** One thing that happens in a random run. */
public sealed interface Step {

    /** An event comes out of a subtask of intake. */
    record Arrive(int intake, SafetyEvent event) implements Step {}

    /** A subtask of intake says that nothing up to {@code time} is to come, but for what is late. */
    record Tick(int intake, long time) implements Step {}

    /** A subtask of intake is told of a rule set. */
    record Learn(int intake, int edition) implements Step {}

    /** Some of what is on its way between operators moves on: which, {@code salt} says. */
    record Flow(long salt) implements Step {}

    /** A moment of processing time in which nothing comes. */
    record Pause() implements Step {}

    /** A checkpoint that is never needed. */
    record Checkpoint() implements Step {}

    /** A checkpoint, after which the job dies and starts again with {@code parallelism} subtasks an operator. */
    record Restart(int parallelism) implements Step {}
}
