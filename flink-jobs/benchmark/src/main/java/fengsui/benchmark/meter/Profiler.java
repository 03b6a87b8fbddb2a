package fengsui.benchmark.meter;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Where the time that this JVM uses of cores goes, by stage of the job. */
public final class Profiler {

    /** What samples do not see: they are taken of running Java code alone. */
    static final String UNSEEN = "native code and the kernel";

    private static final String SAMPLE = "jdk.ExecutionSample";
    private static final Duration PERIOD = Duration.ofMillis(10);
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;

    private final Path folder;

    public Profiler(Path folder) {
        this.folder = folder;
    }

    /** What is done while it is looked at. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** Of all that was used while {@code work} ran, the part of each stage: between them 1. */
    public Map<String, Double> shares(Work work) throws Exception {
        Path file = Files.createTempFile(folder, "profile", ".jfr");
        VmThreads before = VmThreads.now();
        double began = used();
        try (Recording recording = new Recording()) {
            recording.enable(SAMPLE).withPeriod(PERIOD);
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
        }
        double all = used() - began;
        Map<String, Double> seconds = sampled(file);
        VmThreads.now().since(before).forEach((name, more) -> seconds.merge(name, more, Double::sum));
        double seen = seconds.values().stream().mapToDouble(each -> each).sum();
        seconds.put(UNSEEN, Math.max(0, all - seen));
        Map<String, Double> shares = new TreeMap<>();
        seconds.forEach((stage, each) -> shares.put(stage, each / Math.max(all, seen)));
        return shares;
    }

    private static double used() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / NANOS;
    }

    /** Seconds of each stage: one sample stands for the time to the next. */
    private static Map<String, Double> sampled(Path file) throws IOException {
        Map<String, Double> seconds = new TreeMap<>();
        try (RecordingFile recorded = new RecordingFile(file)) {
            while (recorded.hasMoreEvents()) {
                RecordedEvent event = recorded.readEvent();
                if (event.getEventType().getName().equals(SAMPLE)) {
                    seconds.merge(Stages.of(event.getStackTrace()), PERIOD.toMillis() / MILLIS, Double::sum);
                }
            }
        }
        Files.deleteIfExists(file);
        return seconds;
    }
}
