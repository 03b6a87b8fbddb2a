package fengsui.rule;

import fengsui.area.Level;
import fengsui.calendar.Calendar;
import fengsui.codec.yaml.DidYouMean;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlFields;
import fengsui.codec.yaml.YamlReader;
import fengsui.risk.RuleRef;
import fengsui.rule.parameter.Parameters;
import fengsui.warning.Taxonomy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads and checks one rule file. */
final class RuleFile {

    private static final long LONGEST_MEMORY = 24 * 3_600_000L;

    private final String id;
    private final RuleInput input;
    private final YamlFields fields;
    private final Problems problems;

    private RuleFile(RuleInput input, YamlFields fields) {
        this.id = input.id();
        this.input = input;
        this.fields = fields;
        this.problems = input.problems();
    }

    /** Empty, and a problem, where anything is wrong. */
    static Optional<Rule> read(RuleInput input, Surroundings around, RuleCompiler.Workbench workbench) {
        return YamlReader.fields(input.text(), input.problems())
                .flatMap(fields -> new RuleFile(input, fields).rule(around, workbench));
    }

    private Optional<Rule> rule(Surroundings around, RuleCompiler.Workbench workbench) {
        checkId();
        RuleStanding standing = StatusSection.read(fields);
        int version = fields.integer("version", 1, 1_000_000);
        String owner = fields.text("owner");
        String hazard = hazard(around.taxonomy());
        Level scope = RuleOutline.scope(fields);
        long memory = memory();
        ParameterSection section = new ParameterSection(fields.optionalFields("parameters"));
        Parameters parameters = parameters(section, scope, around);
        List<String> modes = modes(around);
        List<Watch> watches = RuleOutline.watches(fields);
        RuleTexts texts = texts(standing);
        AssessmentSection assessment = new AssessmentSection(fields);
        String epl = fields.text("epl");
        ParameterUses uses = new ParameterUses(section, parameters, new EplText(epl));
        RuleSource source = new RuleSource(epl, scope, memory, uses.values(), parameters.levels());
        Optional<RuleProgram> program = program(source, uses, workbench);
        program.ifPresent(compiled -> check(compiled.measures(), assessment));
        FloorSection.read(fields);
        fields.done();
        boolean dated = !modes.isEmpty() || parameters.dated();
        RuleRef ref = new RuleRef(id, version, input.digest(dated ? around.calendarText() : ""), owner);
        return input.sound()
                        && around.taxonomy().isPresent()
                        && (!dated || around.calendar().isPresent())
                ? program.map(compiled -> new Rule(
                        ref,
                        standing.status(),
                        hazard,
                        scope,
                        memory,
                        watches,
                        assessment.assessment(),
                        texts,
                        parameters,
                        modes,
                        compiled))
                : Optional.empty();
    }

    /** With the overlays of the file, and of the table beside it. */
    private Parameters parameters(ParameterSection section, Level scope, Surroundings around) {
        OverlaySection overlays = new OverlaySection(section, scope, around);
        fields.list("overlays").forEach(overlays::read);
        input.table(section.names()).forEach(overlays::read);
        Calendar calendar = around.calendar().orElse(Calendar.NONE);
        return new Parameters(section.parameters(), overlays.overlays(), calendar, scope).under(around.orders());
    }

    private List<String> modes(Surroundings around) {
        List<String> modes = fields.texts("modes");
        modes.forEach(mode -> around.mode(fields, "modes", mode));
        around.calendar()
                .map(Calendar::ordered)
                .filter(ordered -> !Collections.disjoint(ordered, modes))
                .ifPresent(ordered -> fields.report(
                        "modes",
                        "ORDERED",
                        "names a mode that is ordered for single areas, in which no rule can rest; give the rule an"
                                + " overlay for that mode instead"));
        return modes;
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

    private Optional<RuleProgram> program(RuleSource source, ParameterUses uses, RuleCompiler.Workbench workbench) {
        if (!fields.has("epl") || source.epl().isBlank()) {
            return Optional.empty();
        }
        List<Compilation.EplProblem> found = new ArrayList<>(uses.problems());
        Optional<RuleProgram> program = found.isEmpty() ? compiled(workbench.compile(source), found) : Optional.empty();
        EplPlace place = new EplPlace(input.text(), fields.at("epl"));
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
