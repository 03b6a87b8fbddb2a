package fengsui.cli.chaos;

import fengsui.cli.clock.WallClock;
import fengsui.cli.listen.Healths;
import fengsui.cli.listen.JobEar;
import fengsui.cli.listen.Warnings;
import fengsui.topics.TopicRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Notes down what is to be seen, and when. Thread-safe. */
final class Lookout {

    private static final String LAG = "lag";
    private static final String FINE = "ok";

    private final Set<String> known = new HashSet<>();
    private final List<Long> warnings = new ArrayList<>();
    private final List<Beat> beats = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    /** A record of the alert topic. */
    synchronized void warning(TopicRecord record) {
        Warnings.of(record)
                .filter(view -> known.add(view.message().identifier()))
                .ifPresent(fresh -> {
                    warnings.add(WallClock.now());
                });
    }

    /** A record of the health topic. */
    synchronized void health(TopicRecord record) {
        Healths.of(record)
                .filter(health -> health.subject().equals(JobEar.JOB))
                .ifPresent(health -> beats.add(new Beat(
                        WallClock.now(),
                        health.figures().get(LAG),
                        health.status().equals(FINE))));
    }

    /** What the JobManager says of the job, as of now. */
    synchronized void job(boolean runs) {
        boolean last = turns.isEmpty() || turns.get(turns.size() - 1).runs();
        if (runs != last) {
            turns.add(new Turn(WallClock.now(), runs));
        }
    }

    /** Nothing more is to be seen there, and what is not seen says nothing. */
    synchronized void failed(String why) {
        failures.add(why);
    }

    synchronized List<String> failures() {
        return List.copyOf(failures);
    }

    synchronized Seen seen() {
        return new Seen(warnings, beats, turns);
    }
}
