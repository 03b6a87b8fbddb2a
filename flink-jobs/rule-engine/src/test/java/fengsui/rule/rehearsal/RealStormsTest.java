package fengsui.rule.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.rule.LoadedRules;
import fengsui.rule.RuleFiles;
import fengsui.rule.RuleSet;
import fengsui.rule.RuleSetLoader;
import fengsui.warning.Incident;
import fengsui.warning.Warning;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Storms as the shipped rules warn of them, over nine months of real calls. Skipped where the data are not beside the
 * checkout. {@code -Dfigures=true} prints what was measured.
 */
@Tag("real-data")
class RealStormsTest {

    /** The median lead of a fixed rule of ten calls in an hour, see {@link RealBurstsTest}. */
    private static final double FIXED_LEAD = 0.84;

    @Test
    void whenTheShippedRulesHearOfStorms_thenTheSixWorstDaysAreWarnedOfEarlierThanByAFixedRule() throws IOException {
        LoadedRules loaded = RuleSetLoader.load(RuleFiles.read(Path.of("../../rules")));
        assertThat(loaded.problems()).isEmpty();
        RuleSet all = loaded.ruleSet();
        RuleSet storm = all.with(all.rules().stream()
                .filter(rule -> rule.hazard().equals("storm-damage"))
                .toList());
        MontgomeryCalls county = MontgomeryCalls.read(all.feeds().decoder());
        List<LocalDate> six = county.six();

        List<Spells.Span> found = spans(Rehearsal.run(storm, county.calls()));

        List<Double> leads = Spells.leads(found, six, county.hazards());
        double elsewhere = Spells.outside(found, six) / MontgomeryCalls.WEEKS;
        if (Boolean.getBoolean("figures")) {
            System.out.printf(
                    "%d incidents, %d of 6 days, leads %s h, median %.2f, a week touching none %.3f; %d touch no listed day%n",
                    found.size(),
                    Spells.covered(found, six),
                    leads,
                    Spells.median(leads),
                    elsewhere,
                    Spells.outside(found, county.listed()));
        }
        assertThat(Spells.covered(found, six)).isEqualTo(6);
        assertThat(Spells.median(leads)).isGreaterThan(FIXED_LEAD);
        assertThat(elsewhere).isLessThanOrEqualTo(0.3);
    }

    /** The incidents, from the first record of each to its last. */
    private static List<Spells.Span> spans(List<Warning> warnings) {
        Map<String, Spells.Span> byIncident = new TreeMap<>();
        for (Warning warning : warnings) {
            Incident incident = warning.incident();
            if (incident.hazard().code().equals("storm-damage")) {
                long sent = incident.issued().sent();
                byIncident.merge(
                        incident.incidentId(),
                        new Spells.Span(sent, sent),
                        (first, last) -> new Spells.Span(first.start(), last.end()));
            }
        }
        return byIncident.values().stream()
                .sorted(Comparator.comparingLong(Spells.Span::start))
                .toList();
    }
}
