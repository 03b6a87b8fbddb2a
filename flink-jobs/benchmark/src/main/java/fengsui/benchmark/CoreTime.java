package fengsui.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** What the calling thread alone has used of a core: others on the machine do not count. */
final class CoreTime {

    private static final double NANOS = 1e9;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long start = threads.getCurrentThreadCpuTime();

    private CoreTime() {}

    static CoreTime started() {
        return new CoreTime();
    }

    double seconds() {
        return (threads.getCurrentThreadCpuTime() - start) / NANOS;
    }
}
