package fengsui.job;

import fengsui.topics.AccessPlace;
import fengsui.topics.TopicNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The command line of {@link WarningJob}. */
public record JobArguments(String bootstrap, JobSettings settings) {

    private static final Set<String> FLAGS =
            Set.of("--bootstrap", "--prefix", "--config", "--delivery", "--cap", "--kafka-config");
    private static final String USAGE = "usage: --bootstrap HOST:PORT [--prefix P] [--config FILE]"
            + " [--delivery at-least-once|exactly-once] [--cap on|off] [--kafka-config FILE]";

    /**
     * Reads them.
     *
     * @throws BadSettings naming every problem
     */
    public static JobArguments parse(String[] args) {
        List<String> problems = new ArrayList<>();
        Map<String, String> values = values(args, problems);
        String bootstrap = values.get("--bootstrap");
        if (bootstrap == null) {
            problems.add("--bootstrap is missing");
        }
        if (bootstrap == null || !problems.isEmpty()) {
            problems.add(USAGE);
            throw new BadSettings(problems);
        }
        return new JobArguments(bootstrap, settings(values));
    }

    private static Map<String, String> values(String[] args, List<String> problems) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!FLAGS.contains(args[i])) {
                problems.add("unknown argument " + args[i]);
            } else if (i + 1 == args.length) {
                problems.add(args[i] + " needs a value");
            } else {
                values.put(args[i], args[i + 1]);
            }
        }
        return values;
    }

    /** What the command line says goes before what the file says. */
    private static JobSettings settings(Map<String, String> values) {
        JobSettings settings = JobSettings.standard();
        String file = values.get("--config");
        if (file != null) {
            settings = SettingsFile.read(Path.of(file), settings);
        }
        String delivery = values.get("--delivery");
        if (delivery != null) {
            settings = settings.withDelivery(settings.delivery().withGuarantee(guarantee(delivery)));
        }
        String cap = values.get("--cap");
        if (cap != null) {
            settings = settings.withTopics(settings.topics().withCap(onOrOff(cap)));
        }
        String access = values.get("--kafka-config");
        if (access != null) {
            settings = settings.withAccess(new AccessPlace(access));
        }
        String prefix = values.get("--prefix");
        return prefix == null ? settings : settings.withTopics(names(settings.topics(), prefix));
    }

    private static boolean onOrOff(String cap) {
        return switch (cap) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new BadSettings(List.of("--cap: found " + cap + ", expected on or off"));
        };
    }

    private static Guarantee guarantee(String label) {
        try {
            return Guarantee.of(label);
        } catch (IllegalArgumentException e) {
            throw new BadSettings(List.of("--delivery: " + e.getMessage()));
        }
    }

    private static TopicNames names(TopicNames topics, String prefix) {
        try {
            return topics.withPrefix(prefix);
        } catch (IllegalArgumentException e) {
            throw new BadSettings(List.of("--prefix: " + e.getMessage()));
        }
    }
}
