package fengsui.topics;

import fengsui.event.EventKind;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The name of every topic.
 *
 * @param prefix what all names start with; may be empty
 * @param cap whether there is a topic of warnings as CAP, too
 * @param untold whether there is a topic of incidents that were never told of by themselves, too
 */
public record TopicNames(String prefix, boolean cap, boolean untold) {

    public static final String DEFAULT_PREFIX = "fengsui.";

    private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9._-]{0,200}");

    /** @throws IllegalArgumentException where Kafka would not take the prefix, in words for who typed it */
    public TopicNames {
        if (!LEGAL.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "topic prefix \"" + prefix + "\": expected at most 200 of letters, digits, '.', '_' and '-'");
        }
    }

    /** Without those that few ask for. */
    public TopicNames(String prefix) {
        this(prefix, false, false);
    }

    public TopicNames withPrefix(String other) {
        return new TopicNames(other, cap, untold);
    }

    public TopicNames withCap(boolean wanted) {
        return new TopicNames(prefix, wanted, untold);
    }

    public TopicNames withUntold(boolean wanted) {
        return new TopicNames(prefix, cap, wanted);
    }

    public static TopicNames standard() {
        return new TopicNames(DEFAULT_PREFIX);
    }

    /** Where events of {@code kind} come in. */
    public String input(EventKind kind) {
        return prefix + kind.label();
    }

    public List<String> inputs() {
        return Arrays.stream(EventKind.values()).map(this::input).toList();
    }

    public String control() {
        return prefix + "control";
    }

    public String feedback() {
        return prefix + "feedback";
    }

    public String warnings() {
        return prefix + "warnings";
    }

    public String warningsState() {
        return prefix + "warnings-state";
    }

    /** There only where {@link #cap} says so. */
    public String warningsCap() {
        return prefix + "warnings-cap";
    }

    /** Of incidents that are not told by themselves. */
    public String withheld() {
        return prefix + "withheld";
    }

    /** There only where {@link #untold} says so. */
    public String warningsUntold() {
        return prefix + "warnings-untold";
    }

    public String signals() {
        return prefix + "signals";
    }

    public String scores() {
        return prefix + "scores";
    }

    public String rejects() {
        return prefix + "rejects";
    }

    public String health() {
        return prefix + "health";
    }

    /** The consumer group that the job confirms by how far it has read. */
    public String jobGroup() {
        return prefix + "warning-job";
    }

    /** Those that the job writes its results to. */
    List<String> outputs() {
        List<String> always =
                List.of(warnings(), warningsState(), withheld(), signals(), scores(), rejects(), health());
        return Stream.of(
                        always,
                        cap ? List.of(warningsCap()) : List.<String>of(),
                        untold ? List.of(warningsUntold()) : List.<String>of())
                .flatMap(List::stream)
                .toList();
    }

    /** Every topic. */
    List<String> all() {
        return Stream.of(inputs(), List.of(control(), feedback()), outputs())
                .flatMap(List::stream)
                .toList();
    }
}
