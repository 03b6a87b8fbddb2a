package fengsui.rule.mutation;

import fengsui.codec.RuleBundle;
import fengsui.rule.Bundles;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.mutation.Tried.Verdict;
import fengsui.rule.rehearsal.RuleScenario;
import fengsui.rule.rehearsal.RuleScenarios;
import fengsui.rule.rehearsal.ScenarioResult;
import fengsui.rule.run.Workshop;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One rule, {@code gas/one}, and its cases. */
record Bed(LoadedRules loaded, List<RuleScenario> cases) {

    private static final String ID = "gas/one";

    /** @param cases each a name, events and what is expected, as in a file */
    static Bed of(String rule, String... cases) {
        return of(Bundles.of(ID + ".yaml", rule), cases);
    }

    static Bed of(RuleBundle bundle, String... cases) {
        LoadedRules loaded = RuleSetLoader.load(bundle);
        if (!loaded.problems().isEmpty()) {
            throw new AssertionError(loaded.problems().toString());
        }
        String text = """
                defaults: {kind: sensor, property: gas, unit: "%LEL", sourceId: gas-01, area: {grid: g1, district: d1, city: c1}}
                cases:
                """ + String.join("", cases);
        RuleScenarios.Prepared prepared = cases.length == 0
                ? new RuleScenarios.Prepared(List.of(), List.of(), List.of())
                : RuleScenarios.read(loaded.ruleSet(), new RuleBundle(new TreeMap<>(Map.of(ID + ".test.yaml", text))));
        if (!prepared.problems().isEmpty()) {
            throw new AssertionError(prepared.problems().toString());
        }
        return new Bed(loaded, prepared.cases());
    }

    /** One case. */
    static String scenario(String name, String expect, String... events) {
        return "  - name: " + name + "\n    start: 2026-06-01T08:00:00+08:00\n    events:\n      - {"
                + String.join("}\n      - {", events) + "}\n    expect: {" + expect + "}\n";
    }

    List<Move> moves() {
        try (Mutations mutations = new Mutations(loaded)) {
            return mutations.moves(ID);
        }
    }

    MutationReport report() {
        Candidate candidate = Candidate.of(List.of(ID), cases, results()).get(0);
        try (Mutations mutations = new Mutations(loaded)) {
            List<Tried> tried = candidate.ready()
                    ? mutations.moves(ID).stream()
                            .map(move -> mutations.tried(move, cases))
                            .toList()
                    : List.of();
            return MutationReport.of(candidate, tried);
        }
    }

    private List<ScenarioResult> results() {
        try (Workshop workshop = Workshop.recycling()) {
            return cases.stream().map(one -> one.run(workshop)).toList();
        }
    }

    List<String> of(Verdict verdict) {
        return report().of(verdict).stream().map(one -> words(one.move())).toList();
    }

    static String words(Move move) {
        return move.target().name() + ": " + move.shift().from() + " → "
                + move.shift().to();
    }
}
