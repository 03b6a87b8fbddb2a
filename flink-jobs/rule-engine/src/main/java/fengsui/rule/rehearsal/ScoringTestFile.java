package fengsui.rule.rehearsal;

import fengsui.codec.RecordDecoder;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlFields;
import fengsui.codec.yaml.YamlReader;
import fengsui.event.SafetyEvent;
import fengsui.risk.ScoringModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code scoring.test.yaml}. */
final class ScoringTestFile {

    /** One case. */
    record Case(String name, List<SafetyEvent> events, List<ScoreExpectation> expected) {}

    private final YamlFields file;
    private final RecordDecoder decoder;
    private final ScoringModel model;
    private final Set<String> names = new HashSet<>();

    private ScoringTestFile(YamlFields file, RecordDecoder decoder, ScoringModel model) {
        this.file = file;
        this.decoder = decoder;
        this.model = model;
    }

    /** Empty, and a problem, where anything is wrong. */
    static List<Case> read(String text, RecordDecoder decoder, ScoringModel model, Problems problems) {
        List<Case> cases = YamlReader.fields(text, problems)
                .map(file -> new ScoringTestFile(file, decoder, model).cases())
                .orElse(List.of());
        return problems.none() ? cases : List.of();
    }

    private List<Case> cases() {
        ScenarioEvents.checkDefaults(file);
        List<Case> cases = new ArrayList<>();
        file.list("cases").forEach(at -> cases.add(one(at)));
        if (cases.isEmpty()) {
            file.report("cases", "MISSING", "is empty; add a case with 'name', 'start', 'events' and 'expect'");
        }
        file.done();
        return cases;
    }

    private Case one(YamlFields at) {
        String name = at.text("name");
        if (!names.add(name) && at.has("name")) {
            at.report("name", "DUPLICATE", "is that of an earlier case; call it after what is different in it");
        }
        long start = ScenarioFile.start(at);
        List<SafetyEvent> events = new ScenarioEvents(decoder, file.node("defaults"), file.problems()).read(at, start);
        List<ScoreExpectation> expected = new ArrayList<>();
        List<YamlFields> list = at.list("expect");
        list.forEach(entry -> ScoreExpectation.read(entry, model, start).ifPresent(expected::add));
        if (list.isEmpty()) {
            at.report("expect", "MISSING", "expects nothing, so the case could not fail; add what a score must be");
        }
        at.done();
        return new Case(name, events, expected);
    }
}
