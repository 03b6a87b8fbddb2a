package fengsui.rule;

import fengsui.area.Level;
import fengsui.burst.Sort;
import fengsui.codec.yaml.DidYouMean;
import fengsui.codec.yaml.Labels;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlFields;
import fengsui.codec.yaml.YamlReader;
import fengsui.event.EventKind;
import fengsui.risk.BurstTerm;
import fengsui.risk.ClueTerm;
import fengsui.risk.HazardScoring;
import fengsui.risk.ScoreLevels;
import fengsui.risk.ScoringModel;
import fengsui.warning.Taxonomy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads {@code scoring.yaml}. Weights and priors are log-odds there, thousandths of them here. */
final class ScoringFile {

    private static final double MILLI = 1000;
    private static final double GREATEST = 1000;
    private static final List<String> OF_READINGS = List.of("from", "to", "anomaly", "calm");

    private ScoringFile() {}

    /** Empty, and a problem, where anything is wrong. */
    static Optional<ScoringModel> read(String text, Taxonomy taxonomy, Problems problems) {
        Optional<ScoringModel> model = YamlReader.fields(text, problems).map(file -> model(file, taxonomy));
        return problems.none() ? model : Optional.empty();
    }

    private static ScoringModel model(YamlFields file, Taxonomy taxonomy) {
        ScoreLevels levels = LevelsSection.read(file, ScoreLevels.USUAL);
        YamlFields hazards = file.fields("hazards");
        List<HazardScoring> scorings = new ArrayList<>();
        for (String code : hazards.keys()) {
            YamlFields hazard = hazards.fields(code);
            if (taxonomy.hazard(code).isEmpty()) {
                hazards.report(
                        code,
                        "HAZARD",
                        "is no hazard of taxonomy.yaml"
                                + DidYouMean.hint(code, taxonomy.hazards().keySet()));
            }
            scorings.add(scoring(code, hazard, levels));
            hazard.done();
        }
        file.done();
        return new ScoringModel(scorings);
    }

    private static HazardScoring scoring(String code, YamlFields hazard, ScoreLevels usual) {
        Level level = hazard.oneOf("level", Labels.of(Level.values(), Level::label));
        long halfLife = hazard.duration("half_life");
        if (hazard.has("half_life") && halfLife == 0) {
            hazard.report("half_life", "VALUE", "is 0 or no duration, expected longer");
        }
        double prior = hazard.number("prior");
        if (hazard.has("prior") && (prior >= 0 || prior < -GREATEST)) {
            hazard.report("prior", "VALUE", "is " + prior + ", expected log-odds below 0, such as -4.0");
        }
        List<ClueTerm> terms = new ArrayList<>();
        List<BurstTerm> bursts = new ArrayList<>();
        hazard.list("clues").forEach(clue -> read(clue, terms, bursts));
        return new HazardScoring(code, level, halfLife, milli(prior), terms, LevelsSection.read(hazard, usual), bursts);
    }

    private static void read(YamlFields clue, List<ClueTerm> terms, List<BurstTerm> bursts) {
        EventKind kind = clue.oneOf("kind", Labels.of(EventKind.values(), EventKind::label));
        String subject = clue.text("subject");
        double weight = weight(clue);
        if (kind == EventKind.SENSOR) {
            ofSensor(clue, subject, milli(weight)).ifPresent(terms::add);
        } else if (clue.keys().contains("burst")) {
            // Also where nothing stands behind it: then no single call was meant to speak.
            bursts.add(burst(clue.fields("burst"), new Sort(kind, subject), milli(weight)));
        } else {
            terms.add(new ClueTerm(kind, subject, milli(weight), 0, 1));
        }
        clue.done();
    }

    /** Of how many looks at an area with calls, one at the end of each minute that has any, one finds so many. */
    private static BurstTerm burst(YamlFields at, Sort sort, int weight) {
        Rarity rarity = Rarity.read(at, "looks", 10_000);
        at.done();
        return new BurstTerm(sort, weight, rarity.from(), rarity.to());
    }

    /** A burst in place of all that is said of readings is mistake enough: nothing more is missing then. */
    private static Optional<ClueTerm> ofSensor(YamlFields clue, String subject, int weight) {
        if (clue.has("burst")) {
            clue.report("burst", "KEY", "is for calls and alerts, expected 'anomaly' for what is unusual of a sensor");
        }
        return clue.has("burst") && Collections.disjoint(clue.keys(), OF_READINGS)
                ? Optional.empty()
                : Optional.of(ofReading(clue, subject, weight));
    }

    private static ClueTerm ofReading(YamlFields clue, String subject, int weight) {
        if (clue.has("anomaly")) {
            return AnomalySection.read(clue.fields("anomaly"), subject, weight);
        }
        ClueTerm term = new ClueTerm(EventKind.SENSOR, subject, weight, clue.number("from"), clue.number("to"));
        if (clue.has("from") && clue.has("to") && term.from() == term.to()) {
            clue.report("to", "VALUE", "equals 'from', expected the value of full strength");
        }
        return clue.optionalFields("calm")
                .map(calm -> term.against(calm(calm, term)))
                .orElse(term);
    }

    private static ClueTerm.Calm calm(YamlFields at, ClueTerm term) {
        ClueTerm.Calm calm = new ClueTerm.Calm(at.number("at"), milli(weight(at)));
        boolean beyond = term.from() < term.to() ? calm.at() > term.from() : calm.at() < term.from();
        if (at.has("at") && beyond) {
            at.report("at", "VALUE", "lies beyond 'from', expected a value at which the device does not yet speak");
        }
        at.done();
        return calm;
    }

    private static double weight(YamlFields clue) {
        double weight = clue.number("weight");
        if (clue.has("weight") && (weight <= 0 || weight > GREATEST)) {
            clue.report("weight", "VALUE", "is " + weight + ", expected log-odds above 0, such as 2.0");
        }
        return weight;
    }

    private static int milli(double logOdds) {
        return (int) Math.round(Math.max(-GREATEST, Math.min(GREATEST, logOdds)) * MILLI);
    }
}
