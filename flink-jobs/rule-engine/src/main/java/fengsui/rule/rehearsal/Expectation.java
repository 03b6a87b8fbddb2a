package fengsui.rule.rehearsal;

import fengsui.codec.yaml.Labels;
import fengsui.codec.yaml.YamlFields;
import fengsui.risk.Grade;
import fengsui.risk.Signal;
import fengsui.warning.Incident;
import fengsui.warning.MsgType;
import fengsui.warning.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

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

    /** Side by side with what came. */
    List<Pairing> compare(Rehearsal came) {
        List<Pairing> pairings = new ArrayList<>();
        signals.ifPresent(wanted -> pairings.addAll(Matching.of(
                true,
                wanted.stream().map(this::told).toList(),
                came.signals().stream().map(this::told).toList(),
                true)));
        warnings.ifPresent(wanted -> pairings.addAll(Matching.of(
                false,
                wanted.stream().map(this::told).toList(),
                came.warnings().stream().map(this::told).toList(),
                wanted.isEmpty())));
        return pairings;
    }

    private Told told(Said said) {
        return new Told(said.time() - start, said.area(), new TreeMap<>(said.measures()));
    }

    private Told told(Signal signal) {
        TreeMap<String, String> measures = new TreeMap<>();
        signal.finding().measures().forEach((name, measure) -> measures.put(name, measure.text()));
        return new Told(signal.time() - start, signal.area().code(), measures);
    }

    private Told told(Warned warned) {
        return new Told(warned.time() - start, words(warned.grade(), warned.msgType()), new TreeMap<>());
    }

    private Told told(Warning warning) {
        Incident incident = warning.incident();
        return new Told(
                incident.issued().sent() - start,
                words(incident.judgement().grade(), warning.msgType()),
                new TreeMap<>());
    }

    private static String words(Grade grade, MsgType msgType) {
        return grade.colour() + " " + msgType.label();
    }
}
