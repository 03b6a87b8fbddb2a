package fengsui.cli.chaos;

import fengsui.cli.cluster.FlinkRest;
import fengsui.cli.cluster.RestAddress;
import java.util.function.Supplier;

/** Asks the JobManager on a thread of its own, again and again, whether the whole job runs. */
final class JobTap implements AutoCloseable {

    private static final long LOOK_MILLIS = 200;
    private static final long CLOSING_MILLIS = 15_000;

    private final RestAddress address;
    private final Supplier<String> job;
    private final Lookout lookout;
    private final Thread thread = new Thread(this::run, "tap job");
    private volatile boolean closing;

    private JobTap(RestAddress address, Supplier<String> job, Lookout lookout) {
        this.address = address;
        this.job = job;
        this.lookout = lookout;
    }

    /** @param job its id at present: it gets another when it is stopped and started again */
    static JobTap open(RestAddress address, Supplier<String> job, Lookout lookout) {
        JobTap tap = new JobTap(address, job, lookout);
        tap.thread.setDaemon(true);
        tap.thread.start();
        return tap;
    }

    private void run() {
        try (FlinkRest flink = FlinkRest.at(address)) {
            while (!closing) {
                lookout.job(flink.runs(job.get()));
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            lookout.failed("asking the JobManager: " + e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        thread.join(CLOSING_MILLIS);
    }
}
