package fengsui.rule;

import fengsui.area.Level;
import fengsui.codec.RuleBundle;
import fengsui.codec.yaml.DidYouMean;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlFields;
import fengsui.codec.yaml.YamlReader;
import fengsui.risk.RuleRef;
import fengsui.warning.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads and checks one rule file. */
final class RuleFile {

    private static final long LONGEST_MEMORY = 24 * 3_600_000L;

    private final String id;
    private final String text;
    private final YamlFields fields;
    private final Problems problems;

    private RuleFile(String id, String text, YamlFields fields, Problems problems) {
        this.id = id;
        this.text = text;
        this.fields = fields;
        this.problems = problems;
    }

    /**
     * Empty, and a problem, where anything is wrong.
     *
     * @param taxonomy empty where it is broken: then hazards are not looked up, and no rule stands
     */
    static Optional<Rule> read(
            String id, String text, Optional<Taxonomy> taxonomy, RuleCompiler.Workbench workbench, Problems problems) {
        return YamlReader.fields(text, problems)
                .flatMap(fields -> new RuleFile(id, text, fields, problems).rule(taxonomy, workbench));
    }

    private Optional<Rule> rule(Optional<Taxonomy> taxonomy, RuleCompiler.Workbench workbench) {
        checkId();
        RuleStanding standing = StatusSection.read(fields);
        RuleRef ref =
                new RuleRef(id, fields.integer("version", 1, 1_000_000), RuleBundle.digest(text), fields.text("owner"));
        String hazard = hazard(taxonomy);
        Level scope = RuleOutline.scope(fields);
        long memory = memory();
        List<Watch> watches = RuleOutline.watches(fields);
        RuleTexts texts = texts(standing);
        AssessmentSection assessment = new AssessmentSection(fields);
        Optional<RuleProgram> program = program(scope, memory, workbench);
        program.ifPresent(compiled -> check(compiled.measures(), assessment));
        fields.done();
        return problems.none() && taxonomy.isPresent()
                ? program.map(compiled -> new Rule(
                        ref,
                        standing.status(),
                        hazard,
                        scope,
                        memory,
                        watches,
                        assessment.assessment(),
                        texts,
                        compiled))
                : Optional.empty();
    }

    private void checkId() {
        String given = fields.text("id", id);
        if (!given.equals(id)) {
            fields.report("id", "ID", "is '" + given + "', but a rule's id is its path, '" + id + "'; leave it out");
        }
    }

    private String hazard(Optional<Taxonomy> taxonomy) {
        String hazard = fields.text("hazard");
        if (fields.has("hazard")
                && taxonomy.isPresent()
                && taxonomy.get().hazard(hazard).isEmpty()) {
            Set<String> known = new TreeSet<>(taxonomy.get().hazards().keySet());
            fields.report(
                    "hazard",
                    "HAZARD",
                    "is '" + hazard + "', which is not in taxonomy.yaml" + DidYouMean.hint(hazard, known));
        }
        return hazard;
    }

    private long memory() {
        long memory = fields.duration("memory");
        if (fields.has("memory") && (memory <= 0 || memory > LONGEST_MEMORY)) {
            fields.report(
                    "memory",
                    "MEMORY",
                    "is '" + fields.text("memory")
                            + "', expected longer than 0 and at most 24 h; what looks further back"
                            + " is for scoring.yaml");
        }
        return memory;
    }

    private RuleTexts texts(RuleStanding standing) {
        List<String> recipients = fields.texts("recipients");
        if (recipients.isEmpty()) {
            fields.report("recipients", "MISSING", "is empty; add at least one role");
        }
        return new RuleTexts(
                fields.bilingual("title"),
                fields.optionalBilingual("summary").orElse(null),
                fields.bilingual("headline"),
                fields.bilingual("response"),
                fields.bilingual("false_alarms"),
                recipients,
                standing);
    }

    private Optional<RuleProgram> program(Level scope, long memory, RuleCompiler.Workbench workbench) {
        ParameterSection parameters = new ParameterSection(fields.optionalFields("parameters"));
        String epl = fields.text("epl");
        if (!fields.has("epl") || epl.isBlank()) {
            return Optional.empty();
        }
        List<Compilation.EplProblem> found = new ArrayList<>();
        Map<String, Object> values = parameters.values(new EplText(epl), found);
        Optional<RuleProgram> program = found.isEmpty()
                ? compiled(workbench.compile(new RuleSource(epl, scope, memory, values)), found)
                : Optional.empty();
        EplPlace place = new EplPlace(text, fields.at("epl"));
        found.forEach(problem -> problems.report(place.of(problem), problem.code(), problem.message()));
        return program;
    }

    private static Optional<RuleProgram> compiled(Compilation result, List<Compilation.EplProblem> found) {
        if (result instanceof Compilation.Compiled compiled) {
            return Optional.of(compiled.program());
        }
        found.addAll(((Compilation.Refused) result).problems());
        return Optional.empty();
    }

    private void check(SortedSet<String> measures, AssessmentSection assessment) {
        assessment.check(measures);
        fields.optionalFields("headline").ifPresent(headline -> {
            checkHeadline(headline, "zh", measures);
            checkHeadline(headline, "en", measures);
        });
    }

    private static void checkHeadline(YamlFields headline, String language, SortedSet<String> measures) {
        SortedSet<String> known = new TreeSet<>(measures);
        known.add(Placeholders.AREA);
        for (String name : Placeholders.names(headline.text(language, ""))) {
            if (!known.contains(name)) {
                headline.report(
                        language,
                        "PLACEHOLDER",
                        "has {" + name + "}, which 'epl' does not select" + DidYouMean.hint(name, known));
            }
        }
    }
}
