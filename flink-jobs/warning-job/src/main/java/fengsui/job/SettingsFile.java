package fengsui.job;

import fengsui.codec.WarningContext;
import fengsui.codec.privacy.KeyPlace;
import fengsui.rule.run.RunnerLimits;
import fengsui.topics.AccessPlace;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.util.TimeUtils;

/**
 * A file of settings: one a line, {@code key: value} or {@code key = value}, {@code #} for comments. Our own keys begin
 * with {@code fengsui.}; Flink's go to Flink as they are.
 *
 * <ul>
 *   <li>{@code fengsui.cap}: {@code on} for each warning as CAP 1.2, too, on a topic of its own
 *   <li>{@code fengsui.drift}: how far, in event time, one input partition may be read ahead of the slowest, such as
 *       {@code 2 min}; {@code off} for as far as it goes
 *   <li>{@code fengsui.waiting}: how many events may wait for their turn in each subtask of the rules before readings and
 *       video alerts are shed; calls are shed at twice as many
 *   <li>{@code fengsui.shadows}: how many areas may have engines of their own after late events, in each such subtask
 *   <li>{@code fengsui.pseudonym-keys}: the file of keys, on every machine that reads records; without it, the one that
 *       the environment variable FENGSUI_PSEUDONYM_KEYS names there
 *   <li>{@code fengsui.kafka-config}: the file of Kafka's settings of TLS and login, at the same place on every machine of
 *       the job; without it, the one that the environment variable FENGSUI_KAFKA_CONFIG names where the job is started
 * </ul>
 */
public final class SettingsFile {

    private static final Set<String> OWN = new TreeSet<>(Set.of(
            "fengsui.prefix",
            "fengsui.cap",
            "fengsui.sender",
            "fengsui.status",
            "fengsui.bound",
            "fengsui.idleness",
            "fengsui.checkpoints",
            "fengsui.health",
            "fengsui.drift",
            "fengsui.waiting",
            "fengsui.shadows",
            "fengsui.delivery",
            "fengsui.transaction-timeout",
            "fengsui.clock",
            "fengsui.silence",
            "fengsui.grace",
            "fengsui.pseudonym-keys",
            "fengsui.kafka-config"));

    private static final Set<String> FLINK = Set.of(
            "classloader",
            "cluster",
            "execution",
            "fs",
            "heartbeat",
            "high-availability",
            "io",
            "jobmanager",
            "metrics",
            "parallelism",
            "pekko",
            "pipeline",
            "rest",
            "restart-strategy",
            "s3",
            "security",
            "slot",
            "state",
            "taskmanager",
            "web");

    private final Path file;
    private final List<String> problems = new ArrayList<>();
    private JobSettings settings;

    private SettingsFile(Path file, JobSettings base) {
        this.file = file;
        this.settings = base;
    }

    /**
     * {@code base} as {@code file} changes it.
     *
     * @throws BadSettings naming every problem of the file
     */
    public static JobSettings read(Path file, JobSettings base) {
        SettingsFile reading = new SettingsFile(file, base);
        Properties properties = reading.load();
        new TreeSet<>(properties.stringPropertyNames())
                .forEach(key -> reading.take(key, unquoted(properties.getProperty(key))));
        if (!reading.problems.isEmpty()) {
            throw new BadSettings(reading.problems);
        }
        return reading.settings;
    }

    private Properties load() {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            problems.add(file + ": cannot be read (" + e.getMessage() + "): expected lines of key: value in UTF-8");
        }
        return properties;
    }

    private void take(String key, String value) {
        if (OWN.contains(key)) {
            try {
                own(key, value);
            } catch (IllegalArgumentException e) {
                problems.add(file + ": " + key + ": " + e.getMessage());
            }
        } else if (FLINK.contains(key.split("\\.", 2)[0]) && key.contains(".")) {
            settings = settings.withFlink(key, value);
        } else {
            problems.add(file + ": unknown key " + key + ": expected one of " + String.join(", ", OWN)
                    + ", or a full key of Flink's such as parallelism.default");
        }
    }

    private void own(String key, String value) {
        Pace pace = settings.pace();
        Delivery delivery = settings.delivery();
        SilenceClock clock = settings.clock();
        WarningContext issuer = settings.issuer();
        RunnerLimits limits = settings.limits();
        settings = switch (key) {
            case "fengsui.prefix" -> settings.withTopics(settings.topics().withPrefix(value));
            case "fengsui.cap" -> settings.withTopics(settings.topics().withCap(onOrOff(value)));
            case "fengsui.sender" -> settings.withIssuer(new WarningContext(sender(value), issuer.status()));
            case "fengsui.status" -> settings.withIssuer(new WarningContext(issuer.sender(), status(value)));
            case "fengsui.bound" -> settings.withPace(pace.withMinimumBound(duration(value)));
            case "fengsui.idleness" -> settings.withPace(pace.withIdleness(positive(value)));
            case "fengsui.checkpoints" -> settings.withPace(pace.withCheckpoints(positive(value)));
            case "fengsui.health" -> settings.withPace(pace.withHealth(positive(value)));
            case "fengsui.drift" ->
                settings.withPace(value.equals("off") ? pace.withoutAlignment() : pace.withDrift(positive(value)));
            case "fengsui.waiting" ->
                settings.withLimits(new RunnerLimits(limits.shadows(), count(value), limits.journal(), limits.caps()));
            case "fengsui.shadows" ->
                settings.withLimits(new RunnerLimits(count(value), limits.waiting(), limits.journal(), limits.caps()));
            case "fengsui.delivery" -> settings.withDelivery(delivery.withGuarantee(Guarantee.of(value)));
            case "fengsui.transaction-timeout" ->
                settings.withDelivery(delivery.withTransactionTimeout(positive(value)));
            case "fengsui.clock" -> settings.withClock(clock.turned(onOrOff(value)));
            case "fengsui.silence" -> settings.withClock(clock.withSilence(positive(value)));
            case "fengsui.grace" -> settings.withClock(clock.withGrace(duration(value)));
            case "fengsui.pseudonym-keys" -> settings.withKeys(new KeyPlace(value));
            case "fengsui.kafka-config" -> settings.withAccess(new AccessPlace(value));
            default -> throw new IllegalStateException(key);
        };
    }

    private static boolean onOrOff(String value) {
        return switch (value) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("found " + value + ", expected on or off");
        };
    }

    private static String sender(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("found nothing, expected who answers for the warnings");
        }
        return value;
    }

    private static String status(String value) {
        if (!WarningContext.STATUSES.contains(value)) {
            throw new IllegalArgumentException("found " + value + ", expected Actual, Exercise or Test");
        }
        return value;
    }

    private static int count(String value) {
        try {
            int count = Integer.parseInt(value);
            if (count > 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("found " + value + ", expected a whole number such as 1000", e);
        }
        throw new IllegalArgumentException("found " + value + ", expected more than nothing");
    }

    private static Duration positive(String value) {
        Duration duration = duration(value);
        if (duration.isZero()) {
            throw new IllegalArgumentException("found " + value + ", expected more than nothing");
        }
        return duration;
    }

    private static Duration duration(String value) {
        try {
            return TimeUtils.parseDuration(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("found " + value + ", expected a duration such as 5 s or 500 ms", e);
        }
    }

    private static String unquoted(String value) {
        String text = value.strip();
        boolean quoted = text.length() >= 2
                && text.charAt(0) == text.charAt(text.length() - 1)
                && (text.charAt(0) == '"' || text.charAt(0) == '\'');
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
