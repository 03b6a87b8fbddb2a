package fengsui.job.testkit;

import fengsui.event.Timeline;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How word of rule sets spreads through the subtasks of intake, and from when each then holds: from one after the newest
 * that any of them had seen when it was told, or later where its author wants that. A barrier finds all of them told alike.
 */
final class Spread {

    private static final int NONE = -1;

    private final CityRun run;
    private final Timeline<ReplayRules.Variant> timeline = new Timeline<>(ReplayRules.Variant.FIRST);
    private final long[] newest;
    private final int[] told;
    private final long[] from;
    private int begun = NONE;

    Spread(CityRun run) {
        this.run = run;
        newest = new long[run.intakes()];
        Arrays.fill(newest, Long.MIN_VALUE);
        told = new int[run.intakes()];
        Arrays.fill(told, NONE);
        from = run.editions().stream().mapToLong(CityRun.Published::effectiveAt).toArray();
    }

    void follow(Step step) {
        if (step instanceof Step.Arrive arrive) {
            saw(arrive.intake(), arrive.event().eventTime());
        } else if (step instanceof Step.Tick tick) {
            saw(tick.intake(), tick.time());
        } else if (step instanceof Step.Learn learn) {
            learn(learn);
        } else if (step instanceof Step.Checkpoint || step instanceof Step.Restart) {
            untold().forEach(this::learn);
        }
    }

    private void saw(int intake, long time) {
        newest[intake] = Math.max(newest[intake], time);
    }

    /** What the others know already; before a barrier, and at the end, everybody learns it. */
    List<Step.Learn> untold() {
        int known = Arrays.stream(told).max().orElse(NONE);
        return IntStream.range(0, told.length)
                .boxed()
                .flatMap(intake -> IntStream.rangeClosed(told[intake] + 1, known)
                        .mapToObj(number -> new Step.Learn(intake, number)))
                .toList();
    }

    /** Whether it is news to that subtask: rule sets come in the order of their numbers. */
    boolean isNews(Step.Learn learn) {
        return learn.edition() > told[learn.intake()];
    }

    private void learn(Step.Learn learn) {
        for (int number = told[learn.intake()] + 1; number <= learn.edition(); number++) {
            long passed = newest[learn.intake()];
            from[number] = Math.max(from[number], passed == Long.MIN_VALUE ? passed : passed + 1);
            told[learn.intake()] = number;
            int all = Arrays.stream(told).min().orElse(NONE);
            if (all >= number && number > begun) {
                begun = number;
                timeline.begin(from[number], run.editions().get(number).rules());
            }
        }
    }

    /** As if the input ended now. */
    List<Timeline.Span<ReplayRules.Variant>> timeline() {
        untold().forEach(this::learn);
        return timeline.all();
    }
}
