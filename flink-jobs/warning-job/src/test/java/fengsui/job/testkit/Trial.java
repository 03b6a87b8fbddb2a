package fengsui.job.testkit;

import fengsui.rule.rehearsal.Rehearsal;
import fengsui.rule.run.Workshop;
import java.util.List;

/** Plays runs and holds each against its rehearsal. Thread-safe. To be closed after the last. */
final class Trial implements AutoCloseable {

    private static final int SHOWN = 12;

    private final Operators operators;
    private final SharedRules shared = new SharedRules();
    private final Workshop rehearsing = Workshop.recycling();

    Trial() {
        this(Fault.NONE);
    }

    Trial(Fault fault) {
        this.operators = new Operators(shared, fault);
    }

    Rehearsal rehearsal(CityRun run) {
        return run.rehearsal(rehearsing);
    }

    /** Empty where the run came to what it should. */
    List<String> differences(CityRun run) {
        Said said;
        try {
            said = Plant.play(run, operators);
        } catch (Exception e) {
            // Whatever stops a run is a fault of the run, and may be shortened like any other.
            return List.of("stopped: " + trace(e));
        }
        return Accounts.differences(rehearsal(run), run.rehearsal(said.scores, rehearsing), said);
    }

    boolean fails(CityRun run) {
        return !differences(run).isEmpty();
    }

    /** What a person needs to find the fault of {@code failing}. */
    String report(CityRun failing) {
        CityRun shortest = new Shrinker(this::fails).shrink(failing);
        StringBuilder text = new StringBuilder("seed " + failing.seed() + " fails. The shortest stream that does:\n");
        text.append(RunText.of(shortest)).append("what differs:\n");
        differences(shortest).stream()
                .limit(SHOWN)
                .forEach(difference -> text.append("  ").append(difference).append('\n'));
        return text.append("again: mvn -pl flink-jobs/warning-job -am verify -Dtest=RandomRunsTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dseeds=1 -Dseed=")
                .append(failing.seed())
                .toString();
    }

    private static String trace(Exception e) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            text.append(cause).append('\n');
            for (int i = 0; i < Math.min(SHOWN, cause.getStackTrace().length); i++) {
                text.append("      at ").append(cause.getStackTrace()[i]).append('\n');
            }
        }
        return text.toString();
    }

    @Override
    public void close() {
        operators.close();
        shared.close();
        rehearsing.close();
    }
}
