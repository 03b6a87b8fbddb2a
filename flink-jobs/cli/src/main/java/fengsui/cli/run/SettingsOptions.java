package fengsui.cli.run;

import fengsui.cli.console.UserError;
import fengsui.cli.option.KafkaOption;
import fengsui.codec.privacy.BadKeyFile;
import fengsui.job.BadSettings;
import fengsui.job.Guarantee;
import fengsui.job.JobSettings;
import fengsui.job.SettingsFile;
import fengsui.topics.TopicNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What may be chosen about the job, wherever it runs. */
final class SettingsOptions {

    @Mixin
    private final KafkaOption kafka = new KafkaOption();

    @Option(
            names = "--prefix",
            paramLabel = "P",
            description = "What all names of topics start with. Default: " + TopicNames.DEFAULT_PREFIX)
    private @Nullable String prefix;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings, one a line, key: value; fengsui.* are ours, others go to Flink.")
    private @Nullable Path config;

    @Option(
            names = "--delivery",
            paramLabel = "HOW",
            description =
                    "at-least-once: visible at once, after a failure perhaps again. exactly-once: visible with the"
                            + " next checkpoint, and once. Default: at-least-once.")
    private @Nullable String delivery;

    @Option(names = "--cap", description = "Writes each warning as CAP 1.2, too, to the topic warnings-cap.")
    private boolean cap;

    /** What the command line says goes before what the file says. */
    JobSettings settings() {
        JobSettings settings = fromFile();
        settings = settings.withAccess(kafka.placeOr(settings.access()));
        if (prefix != null) {
            settings = settings.withTopics(typed("--prefix", prefix, settings.topics()::withPrefix));
        }
        if (cap) {
            settings = settings.withTopics(settings.topics().withCap(true));
        }
        if (delivery != null) {
            Guarantee guarantee = typed("--delivery", delivery, Guarantee::of);
            settings = settings.withDelivery(settings.delivery().withGuarantee(guarantee));
        }
        mustHaveItsKeys(settings);
        return settings;
    }

    /** Whether any was given. */
    boolean given() {
        return kafka.given() || prefix != null || config != null || delivery != null || cap;
    }

    /** The same for the job's own main class. */
    List<String> arguments(String bootstrap) {
        List<String> words = new ArrayList<>(List.of("--bootstrap", bootstrap));
        add("--prefix", prefix, words);
        add("--config", config == null ? null : config.toAbsolutePath().toString(), words);
        add("--delivery", delivery, words);
        add("--kafka-config", kafka.absolute(), words);
        add("--cap", cap ? "on" : null, words);
        return words;
    }

    private static void add(String option, @Nullable String value, List<String> words) {
        if (value != null) {
            words.addAll(List.of(option, value));
        }
    }

    /** The job reads them again; here a mistake is said before anything starts. */
    private static void mustHaveItsKeys(JobSettings settings) {
        try {
            settings.keys().open();
        } catch (BadKeyFile e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
    }

    private JobSettings fromFile() {
        try {
            JobSettings settings = JobSettings.standard();
            return config == null ? settings : SettingsFile.read(there(config), settings);
        } catch (BadSettings e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
    }

    private static <T> T typed(String option, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            throw new UserError(option + ": " + e.getMessage());
        }
    }

    private static Path there(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UserError("no settings file at " + file);
        }
        return file;
    }
}
