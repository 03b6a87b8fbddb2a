package fengsui.cli.chaos.truth;

import fengsui.job.JobSettings;
import fengsui.topics.Broker;
import java.util.List;

/** Whether what a job has made of a load is what it must make of it, whatever befell it meanwhile. */
public final class Audit {

    private Audit() {}

    /**
     * Holds what is on the topics against a run without faults over the same records, in this process. To be called when
     * the load is over; waits for the job to have read all of it.
     *
     * @param published what was published while the job ran, after the rules that it started with
     * @param settings of the job, as it ran: topics, delivery, who issues warnings
     */
    public static Findings audit(Plan plan, List<RuleSetChange> published, Broker broker, JobSettings settings)
            throws InterruptedException {
        return notYet(plan);
    }

    private static Findings notYet(Plan plan) {
        throw new UnsupportedOperationException("the audit of " + plan);
    }
}
