package fengsui.benchmark;

import com.sun.management.OperatingSystemMXBean;
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

    /** What all of this JVM has used since it began, compiling and collecting included, in seconds. */
    static double ofAll() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / NANOS;
    }

    double seconds() {
        return (threads.getCurrentThreadCpuTime() - start) / NANOS;
    }
}
