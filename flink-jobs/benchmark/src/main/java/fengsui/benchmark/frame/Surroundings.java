package fengsui.benchmark.frame;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the figures depend on besides the code.
 *
 * @param versions by library, as its jar is called
 * @param memory of the machine, bytes
 */
record Surroundings(
        Instant started, Map<String, String> versions, List<String> flags, int cores, long memory, String os) {

    private static final List<String> LIBRARIES = List.of(
            "fengsui-warning-job",
            "flink-runtime",
            "flink-cep",
            "kafka-clients",
            "esper-runtime",
            "siddhi-core",
            "drools-core");

    Surroundings {
        versions = new LinkedHashMap<>(versions);
        flags = List.copyOf(flags);
    }

    static Surroundings now() {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Surroundings(
                Instant.now(),
                versions(System.getProperty("java.class.path", "")),
                jvmFlags(),
                machine.getAvailableProcessors(),
                machine.getTotalMemorySize(),
                machine.getName() + " " + machine.getVersion() + " " + machine.getArch());
    }

    /** By the names of the jars: the one place that names all of them alike. */
    static Map<String, String> versions(String classPath) {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("java", Runtime.version().toString());
        for (String library : LIBRARIES) {
            Matcher jar = Pattern.compile(
                            "(?:^|[/\\\\" + File.pathSeparator + "])" + library + "-(\\d[^/\\\\]*?)(?:-tests)?\\.jar")
                    .matcher(classPath);
            if (jar.find()) {
                versions.put(library, jar.group(1));
            }
        }
        return versions;
    }

    /** Without what names a place of this machine. */
    private static List<String> jvmFlags() {
        List<String> flags = new ArrayList<>();
        for (String flag : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (flag.startsWith("-X")) {
                flags.add(flag);
            }
        }
        return flags;
    }
}
