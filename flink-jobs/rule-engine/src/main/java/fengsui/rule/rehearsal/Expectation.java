package fengsui.rule.rehearsal;

import fengsui.codec.yaml.Labels;
import fengsui.codec.yaml.YamlFields;
import fengsui.risk.Measure;
import fengsui.risk.Signal;
import fengsui.warning.Grade;
import fengsui.warning.MsgType;
import fengsui.warning.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What must come of one case. Signals are all of them, unless the key is absent; warnings are some of them, and with an
 * empty list none at all.
 */
record Expectation(long start, Optional<List<Expectation.Said>> signals, Optional<List<Expectation.Warned>> warnings) {

    /** @param measures those that matter, as they are written */
    record Said(long time, String area, Map<String, String> measures) {}

    record Warned(long time, Grade grade, MsgType msgType) {}

    static Expectation read(YamlFields at, long start) {
        Expectation expectation = new Expectation(
                start,
                list(at, "signals", entry -> said(entry, start)),
                list(at, "warnings", entry -> warned(entry, start)));
        at.done();
        return expectation;
    }

    private static <T> Optional<List<T>> list(YamlFields at, String key, Function<YamlFields, T> reader) {
        List<T> entries = at.list(key).stream().map(reader).toList();
        return at.has(key) ? Optional.of(entries) : Optional.empty();
    }

    private static Said said(YamlFields at, long start) {
        long time = ScenarioEvents.time(at, start).orElse(start);
        Map<String, String> measures = new TreeMap<>();
        at.optionalFields("measures")
                .ifPresent(wanted -> wanted.keys().forEach(name -> measures.put(name, wanted.text(name))));
        Said said = new Said(time, at.text("area"), measures);
        at.done();
        return said;
    }

    private static Warned warned(YamlFields at, long start) {
        Warned warned = new Warned(
                ScenarioEvents.time(at, start).orElse(start),
                at.oneOf("grade", Labels.of(Grade.values(), Grade::colour)),
                at.oneOf("msgType", Labels.of(MsgType.values(), MsgType::label)));
        at.done();
        return warned;
    }

    /** In words; empty where all is as expected. */
    List<String> differences(Rehearsal came) {
        List<String> differences = new ArrayList<>();
        came.failures().values().forEach(failure -> differences.add("the rule broke: " + failure.message()));
        signals.ifPresent(wanted -> compareSignals(wanted, came.signals(), differences));
        warnings.ifPresent(wanted -> compareWarnings(wanted, came.warnings(), differences));
        return differences;
    }

    private void compareSignals(List<Said> wanted, List<Signal> came, List<String> differences) {
        List<Signal> extra = new ArrayList<>(came);
        for (Said said : wanted) {
            if (!take(extra, said, Expectation::fits)) {
                differences.add("missing: a signal " + words(said) + "; there " + there(came, this::words));
            }
        }
        extra.forEach(signal -> differences.add("not expected: a signal " + words(signal)));
    }

    private void compareWarnings(List<Warned> wanted, List<Warning> came, List<String> differences) {
        List<Warning> extra = new ArrayList<>(came);
        for (Warned warned : wanted) {
            if (!take(extra, warned, Expectation::fits)) {
                differences.add("missing: a warning " + words(warned) + "; there " + there(came, this::words));
            }
        }
        if (wanted.isEmpty()) {
            extra.forEach(warning -> differences.add("not expected: a warning " + words(warning)));
        }
    }

    private static <W, C> boolean take(List<C> came, W wanted, BiPredicate<W, C> fits) {
        for (C one : came) {
            if (fits.test(wanted, one)) {
                return came.remove(one);
            }
        }
        return false;
    }

    private static <T> String there(List<T> came, Function<T, String> words) {
        return came.isEmpty() ? "was none" : "came: " + came.stream().map(words).collect(Collectors.joining("; "));
    }

    private static boolean fits(Said wanted, Signal signal) {
        return signal.time() == wanted.time()
                && signal.area().code().equals(wanted.area())
                && wanted.measures().entrySet().stream()
                        .allMatch(entry -> same(
                                entry.getValue(), signal.finding().measures().get(entry.getKey())));
    }

    private static boolean same(String wanted, @Nullable Measure came) {
        if (came instanceof Measure.Numeric number) {
            return number(wanted).filter(value -> value == number.value()).isPresent();
        }
        return came != null && came.text().equals(wanted);
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean fits(Warned wanted, Warning warning) {
        return warning.incident().issued().sent() == wanted.time()
                && warning.incident().judgement().grade() == wanted.grade()
                && warning.msgType() == wanted.msgType();
    }

    private String words(Said said) {
        return at(said.time()) + " in " + said.area() + " with " + said.measures();
    }

    private String words(Signal signal) {
        Map<String, String> measures = new TreeMap<>();
        signal.finding().measures().forEach((name, measure) -> measures.put(name, measure.text()));
        return at(signal.time()) + " in " + signal.area().code() + " with " + measures;
    }

    private String words(Warned warned) {
        return at(warned.time()) + " " + warned.grade().colour() + " "
                + warned.msgType().label();
    }

    private String words(Warning warning) {
        return at(warning.incident().issued().sent()) + " "
                + warning.incident().judgement().grade().colour() + " "
                + warning.msgType().label();
    }

    private String at(long time) {
        return "at +" + new Measure.Numeric((time - start) / 1000.0).text() + "s";
    }
}
