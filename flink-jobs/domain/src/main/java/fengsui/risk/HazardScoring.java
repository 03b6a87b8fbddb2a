package fengsui.risk;

import fengsui.area.Level;
import fengsui.burst.Burst;
import fengsui.burst.Sort;
import fengsui.burst.SortedBurst;
import fengsui.event.SafetyEvent;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * How the risk of one hazard is scored.
 *
 * @param level the areas that get a score
 * @param halfLifeMillis after so long a clue weighs half
 * @param prior log-odds in thousandths of the hazard when nobody says anything; less than 0
 * @param levels how points come to levels
 * @param bursts by what calls and alerts speak where more come than expected
 */
public record HazardScoring(
        String hazard,
        Level level,
        long halfLifeMillis,
        int prior,
        List<ClueTerm> terms,
        ScoreLevels levels,
        List<BurstTerm> bursts)
        implements Serializable {

    public HazardScoring {
        terms = List.copyOf(terms);
        bursts = List.copyOf(bursts);
    }

    /** One for which no burst speaks. */
    public HazardScoring(
            String hazard, Level level, long halfLifeMillis, int prior, List<ClueTerm> terms, ScoreLevels levels) {
        this(hazard, level, halfLifeMillis, prior, terms, levels, List.of());
    }

    /** One with the usual levels. */
    public HazardScoring(String hazard, Level level, long halfLifeMillis, int prior, List<ClueTerm> terms) {
        this(hazard, level, halfLifeMillis, prior, terms, ScoreLevels.USUAL);
    }

    /** Stands where a scoring is still to be found: it scores nothing. */
    static HazardScoring unknown(String hazard, Level level) {
        return new HazardScoring(hazard, level, 1, -1, List.of());
    }

    /** What {@code event} says about this hazard, if anything. */
    public Optional<Clue> clue(SafetyEvent event) {
        int most = 0;
        String said = "";
        for (ClueTerm term : terms) {
            int weight = term.weigh(event);
            // Whatever speaks for the hazard goes before what speaks against it.
            if (weight > Math.max(most, 0) || (weight < most && most <= 0)) {
                most = weight;
                said = term.said(event);
            }
        }
        return most == 0 ? Optional.empty() : Optional.of(clue(event, most, said));
    }

    /**
     * What a burst says about this hazard, if anything: one in an area that is scored, or, where cities are scored, in a
     * district. It is of the minute at whose end it was told. All calls of the sort there are one witness.
     */
    public Optional<Clue> clue(SortedBurst heard) {
        int most = 0;
        if (heard.burst().area().level() == heardAt()) {
            for (BurstTerm term : bursts) {
                most = Math.max(most, term.weigh(heard));
            }
        }
        return most == 0 ? Optional.empty() : Optional.of(clue(heard, most));
    }

    private Level heardAt() {
        return level.compareTo(BurstTerm.WITHIN) > 0 ? BurstTerm.WITHIN : level;
    }

    private Clue clue(SortedBurst heard, int weight) {
        Burst burst = heard.burst();
        Sort sort = heard.sort();
        return new Clue(
                hazard,
                burst.chain().at(level),
                burst.chain().upFrom(level),
                burst.time() - 1,
                "burst|" + sort.kind() + "|" + sort.subject() + "|" + burst.area(),
                weight,
                new Contributor(sort.kind(), sort.subject(), heard.said()));
    }

    private Clue clue(SafetyEvent event, int weight, String said) {
        return new Clue(
                hazard,
                event.area().at(level),
                event.area().upFrom(level),
                event.eventTime(),
                event.witness(),
                weight,
                new Contributor(event.kind(), event.sourceId(), said));
    }

    /** 0 to 100 for {@code logOdds} thousandths of evidence: 0 for none, never falling as it grows. */
    int points(long logOdds) {
        double base = probability(prior);
        return (int) Math.round(100 * (probability(prior + logOdds) - base) / (1 - base));
    }

    /** What is left of {@code weight} after {@code ageMillis}. */
    int decayed(int weight, long ageMillis) {
        return (int) Math.round(weight * StrictMath.pow(0.5, (double) ageMillis / halfLifeMillis));
    }

    /** How long until {@code weight}, not 0, has come down to a thousandth, in milliseconds. Of two, what weighs more lasts longer. */
    double lasts(int weight) {
        return halfLifeMillis * StrictMath.log(Math.abs((double) weight)) / StrictMath.log(2);
    }

    /** After so many milliseconds nothing is left of {@code weight}, not 0. */
    long fadedAfter(int weight) {
        return (long) Math.ceil(lasts(weight) + halfLifeMillis) + RiskWindow.PANE_MILLIS;
    }

    private static double probability(long logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds / 1000.0));
    }
}
