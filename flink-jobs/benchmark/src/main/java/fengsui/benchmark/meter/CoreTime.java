package fengsui.benchmark.meter;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;

/** What the calling thread alone has used of a core: others on the machine do not count. */
public final class CoreTime {

    private static final double NANOS = 1e9;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long start = threads.getCurrentThreadCpuTime();

    private CoreTime() {}

    public static CoreTime started() {
        return new CoreTime();
    }

    /** What all of this JVM has used since it began, compiling and collecting included, in seconds. */
    public static double ofAll() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / NANOS;
    }

    /**
     * What all of this JVM uses from now on, compiling and collecting included, but for the threads that are there already
     * and stay, such as a broker's.
     */
    public static Passing ofAllNew() {
        return new Passing(ofAll(), ofThreads());
    }

    private static Map<Long, Long> ofThreads() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<Long, Long> nanos = new HashMap<>();
        for (long id : threads.getAllThreadIds()) {
            nanos.put(id, threads.getThreadCpuTime(id));
        }
        return nanos;
    }

    /**
     * Since it began.
     *
     * @param all seconds of all of this JVM by then
     * @param threads nanoseconds of each thread by then
     */
    public record Passing(double all, Map<Long, Long> threads) {

        public double seconds() {
            long others = 0;
            for (Map.Entry<Long, Long> now : ofThreads().entrySet()) {
                Long before = threads.get(now.getKey());
                others += before == null || now.getValue() < 0 ? 0 : now.getValue() - before;
            }
            return ofAll() - all - others / NANOS;
        }
    }

    public double seconds() {
        return (threads.getCurrentThreadCpuTime() - start) / NANOS;
    }
}
