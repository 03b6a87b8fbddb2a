package fengsui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.RuleBundle;
import fengsui.event.SafetyEvent;
import fengsui.rule.rehearsal.Rehearsal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KnownProgramsTest {

    private static final String SOUND =
            Bundles.rule("select a.grid as grid, a from pattern [every a=Sensor(value > 5)]");
    private static final RuleBundle BEFORE =
            Bundles.of("r/a.yaml", SOUND, "r/b.yaml", SOUND.replace("value > 5", "value > 7"));
    private static final LoadedRules LOADED = RuleSetLoader.load(BEFORE);
    private static final RuleSet KNOWN = LOADED.ruleSet();
    private static final KnownPrograms PROGRAMS = LOADED.programs();

    private static RuleBundle with(String path, String text) {
        SortedMap<String, String> files = new TreeMap<>(BEFORE.files());
        files.put(path, text);
        return new RuleBundle(files);
    }

    private static RuleProgram program(RuleSet rules, String id) {
        return rules.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow()
                .program();
    }

    @Test
    void whenOneFileChanges_thenOnlyItsRuleIsCompiledAnew() {
        RuleBundle edited = with("r/b.yaml", SOUND.replace("value > 5", "value > 6"));

        LoadedRules loaded = RuleSetLoader.load(edited, PROGRAMS);

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.ruleSet().digest()).isEqualTo(edited.digest());
        assertThat(program(loaded.ruleSet(), "r/a")).isSameAs(program(KNOWN, "r/a"));
        assertThat(program(loaded.ruleSet(), "r/b")).isNotSameAs(program(KNOWN, "r/b"));
    }

    @Test
    void whenARuleMovesToAnotherFile_thenItIsAnotherRuleOfTheSameProgram() {
        LoadedRules loaded = RuleSetLoader.load(Bundles.of("r/c.yaml", SOUND), PROGRAMS);

        assertThat(loaded.ruleSet().rules()).extracting(Rule::id).containsExactly("r/c");
        assertThat(program(loaded.ruleSet(), "r/c")).isSameAs(program(KNOWN, "r/a"));
    }

    @Test
    void whenAnEditBreaksARule_thenItsProblemsAreReportedAndTheKnownProgramIsNotUsed() {
        RuleBundle edited = with("r/b.yaml", SOUND.replace("from pattern", "form pattern"));

        LoadedRules loaded = RuleSetLoader.load(edited, PROGRAMS);

        assertThat(loaded.ruleSet().rules()).extracting(Rule::id).containsExactly("r/a");
        assertThat(loaded.problems()).isEqualTo(RuleSetLoader.load(edited).problems());
        assertThat(loaded.problems()).isNotEmpty();
    }

    @Test
    void whenTheTaxonomyNoLongerHasAHazard_thenTheUnchangedRulesOfItAreReported() {
        String taxonomy = String.valueOf(BEFORE.files().get("taxonomy.yaml"));
        assertThat(taxonomy).contains("gas-leak:");
        RuleBundle edited = with("taxonomy.yaml", taxonomy.replace("gas-leak:", "gas-loss:"));

        LoadedRules loaded = RuleSetLoader.load(edited, PROGRAMS);

        assertThat(loaded.ruleSet().rules()).isEmpty();
        assertThat(loaded.problems()).isEqualTo(RuleSetLoader.load(edited).problems());
        assertThat(loaded.problems()).anyMatch(problem -> problem.code().equals("RULE-HAZARD"));
    }

    @Test
    void whenNothingChanges_thenNoProgramIsCompiled() {
        LoadedRules loaded = RuleSetLoader.load(BEFORE, PROGRAMS);

        assertThat(loaded.ruleSet().rules()).isEqualTo(KNOWN.rules());
        for (Rule rule : loaded.ruleSet().rules()) {
            assertThat(rule.program()).isSameAs(program(KNOWN, rule.id()));
        }
    }

    @Test
    void whenARuleIsLeftOutForWhatIsNotItsEpl_thenItsProgramIsKnownAllTheSame() {
        String taxonomy = String.valueOf(BEFORE.files().get("taxonomy.yaml"));
        RuleBundle broken = with("taxonomy.yaml", taxonomy.replace("gas-leak:", "gas-loss:"));
        LoadedRules leftOut = RuleSetLoader.load(broken);
        assertThat(leftOut.ruleSet().rules()).isEmpty();

        RuleProgram first =
                program(RuleSetLoader.load(BEFORE, leftOut.programs()).ruleSet(), "r/a");
        RuleProgram second =
                program(RuleSetLoader.load(BEFORE, leftOut.programs()).ruleSet(), "r/a");

        assertThat(second).isSameAs(first);
    }

    @Test
    void whenTheCompilerRefused_thenItIsNotAskedAgain() throws Exception {
        RuleSource source = program(KNOWN, "r/a").source();
        Recording recording = new Recording(answering(refusal()));
        recording.compile(source);
        KnownPrograms arrived = travelled(recording.programs());

        Compilation again = arrived.before(answering(new Compilation.Compiled(program(KNOWN, "r/a"))))
                .compile(source);

        assertThat(again).isEqualTo(refusal());
    }

    private static Compilation refusal() {
        return new Compilation.Refused(List.of(new Compilation.EplProblem(1, 8, "EPL-SYNTAX", "no such word")));
    }

    private static RuleCompiler.Workbench answering(Compilation always) {
        return new RuleCompiler.Workbench() {
            @Override
            public Compilation compile(RuleSource source) {
                return always;
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void whenProgramsTravel_thenRulesAreLoadedWithThemAndFire() throws Exception {
        KnownPrograms arrived = travelled(PROGRAMS);
        LoadedRules loaded = RuleSetLoader.load(BEFORE, arrived);

        RuleProgram first = program(loaded.ruleSet(), "r/a");
        assertThat(loaded.problems()).isEmpty();
        assertThat(program(RuleSetLoader.load(BEFORE, arrived).ruleSet(), "r/a"))
                .isSameAs(first);
        assertThat(first).isNotSameAs(program(KNOWN, "r/a"));
        assertThat(first.source()).isEqualTo(program(KNOWN, "r/a").source());
        assertThat(first.measures()).isEqualTo(program(KNOWN, "r/a").measures());
        List<SafetyEvent> events = List.of(Sample.gas("1", 0, "g1", 6), Sample.gas("2", 1_000, "g1", 8));
        Rehearsal came = Rehearsal.of(loaded.ruleSet(), events);
        assertThat(came.signals()).hasSize(3);
        assertThat(came).isEqualTo(Rehearsal.of(KNOWN, events));
    }

    private static KnownPrograms travelled(KnownPrograms programs) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(programs);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (KnownPrograms) in.readObject();
        }
    }

    @Test
    void whenOnlyScoringIsRead_thenItIsTheModelOfTheWholeSet() {
        ScoringRules scoring = ScoringRules.load(BEFORE);

        assertThat(scoring.model()).isEqualTo(KNOWN.scoring());
        assertThat(scoring.feeds().names()).isEqualTo(KNOWN.feeds().names());
        assertThat(ScoringRules.load(with("taxonomy.yaml", "a: [")).model().hazards())
                .isEmpty();
    }
}
