package fengsui.rule;

import fengsui.codec.yaml.Labels;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlFields;
import fengsui.codec.yaml.YamlReader;
import fengsui.risk.Certainty;
import fengsui.risk.Grade;
import fengsui.risk.Severity;
import fengsui.risk.Urgency;
import fengsui.warning.CertaintyStep;
import fengsui.warning.Family;
import fengsui.warning.Hazard;
import fengsui.warning.HazardKind;
import fengsui.warning.Taxonomy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code taxonomy.yaml}. */
final class TaxonomyFile {

    /** CAP 1.2. */
    private static final List<String> CATEGORIES = List.of(
            "Geo",
            "Met",
            "Safety",
            "Security",
            "Rescue",
            "Fire",
            "Health",
            "Env",
            "Transport",
            "Infra",
            "CBRNE",
            "Other");

    private static final Map<String, String> CATEGORY = Labels.of(CATEGORIES.toArray(String[]::new), name -> name);

    private static final Map<String, Family> FAMILY = Labels.of(Family.values(), Family::label);

    /** Whether incidents of neighbouring areas become one. */
    private static final Map<String, Boolean> MERGE =
            Labels.of(new Boolean[] {true, false}, merge -> merge ? "neighbours" : "same");

    private static final Pattern EVENT = Pattern.compile("[A-Z]{3}|OET-\\d{3}|\\d{2}[A-Z]\\d{2}|[1-4]\\d{4}");

    private static final String EVENT_CODES =
            "an event code: of SAME such as FRW, of the OASIS event terms such as OET-081,"
                    + " of China's warning platform such as 11B03, or of GB/T 35561, five digits";

    private TaxonomyFile() {}

    /** Adds what a taxonomy that is written today must say. For the check alone, see {@link #kind}. */
    static void demand(String text, Problems problems) {
        YamlReader.fields(text, new Problems(problems.file(), "TAXONOMY", new ArrayList<>()))
                .flatMap(file -> file.optionalFields("hazards"))
                .ifPresent(hazards -> hazards.keys()
                        .forEach(code -> hazards.optionalFields(code).ifPresent(hazard -> demand(hazard, problems))));
    }

    private static void demand(YamlFields hazard, Problems problems) {
        if (!hazard.has("family")) {
            problems.report(
                    hazard.at(),
                    "MISSING",
                    "'family' is missing; add 'family: …', one of " + String.join(", ", FAMILY.keySet()));
        }
        if (!hazard.has("event")) {
            problems.report(hazard.at(), "MISSING", "'event' is missing; add 'event: …', " + EVENT_CODES);
        }
    }

    /** Empty, and a problem, where anything is wrong. */
    static Optional<Taxonomy> read(String text, Problems problems) {
        Optional<Taxonomy> taxonomy = YamlReader.fields(text, problems).map(TaxonomyFile::taxonomy);
        return problems.none() ? taxonomy : Optional.empty();
    }

    private static Taxonomy taxonomy(YamlFields file) {
        Taxonomy taxonomy = new Taxonomy(
                hazards(file.fields("hazards")),
                file.list("certainty").stream().map(TaxonomyFile::step).toList(),
                grades(file.fields("grades")));
        file.done();
        return taxonomy;
    }

    private static Map<String, Hazard> hazards(YamlFields hazards) {
        Map<String, Hazard> byCode = new HashMap<>();
        for (String code : hazards.keys()) {
            YamlFields hazard = hazards.fields(code);
            byCode.put(code, hazard(code, hazard));
            hazard.done();
        }
        return byCode;
    }

    private static Hazard hazard(String code, YamlFields hazard) {
        long quiet = positive(hazard, "quiet");
        return new Hazard(
                code,
                hazard.bilingual("name"),
                kind(hazard),
                quiet,
                positive(hazard, "expires"),
                hazard.has("hold") ? positive(hazard, "hold") : Hazard.holdMillis(quiet),
                hazard.oneOf("merge", MERGE, true));
    }

    /** Both may be missing: rule sets that were published before there were families still stand. */
    private static HazardKind kind(YamlFields hazard) {
        HazardKind byCategory = HazardKind.of(hazard.oneOf("category", CATEGORY));
        Family family = hazard.oneOf("family", FAMILY, byCategory.family());
        String event = hazard.text("event", "");
        if (!event.isEmpty() && !EVENT.matcher(event).matches()) {
            hazard.report("event", "EVENT", "is '" + event + "', expected " + EVENT_CODES);
        }
        return new HazardKind(family, byCategory.category(), event.isEmpty() ? null : event);
    }

    private static long positive(YamlFields hazard, String key) {
        long millis = hazard.duration(key);
        if (millis == 0 && hazard.problems().none()) {
            hazard.report(key, "VALUE", "is 0, expected longer");
        }
        return millis;
    }

    private static CertaintyStep step(YamlFields step) {
        CertaintyStep read = new CertaintyStep(
                step.oneOf("certainty", Labels.of(Certainty.values(), Certainty::label)),
                step.integerOr(0, "kinds", 0, 3),
                step.integerOr(0, "witnesses", 0, 1_000_000),
                step.integerOr(0, "score", 0, 100));
        step.done();
        return read;
    }

    private static Map<Taxonomy.Cell, Grade> grades(YamlFields table) {
        Map<Taxonomy.Cell, Grade> grades = new HashMap<>();
        for (Severity severity : Severity.values()) {
            YamlFields rows = table.fields(severity.label());
            for (Urgency urgency : Urgency.values()) {
                YamlFields row = rows.fields(urgency.label());
                Stream.of(Certainty.values())
                        .forEach(certainty ->
                                grades.put(new Taxonomy.Cell(urgency, severity, certainty), grade(row, certainty)));
                row.done();
            }
            rows.done();
        }
        table.done();
        return grades;
    }

    private static Grade grade(YamlFields row, Certainty certainty) {
        return row.oneOf(certainty.label(), Labels.of(Grade.values(), Grade::colour));
    }
}
