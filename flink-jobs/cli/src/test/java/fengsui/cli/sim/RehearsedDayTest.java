package fengsui.cli.sim;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.RuleBundle;
import fengsui.event.SafetyEvent;
import fengsui.risk.Grade;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleFiles;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.rehearsal.Rehearsal;
import fengsui.testkit.ValidRecords;
import fengsui.warning.Warning;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The whole day through the rules that we ship: what was warned of, how gravely, how soon, and nothing else. */
class RehearsedDayTest {

    /** Of the first record after the onset, at the most. */
    private static final Map<String, Duration> WITHIN = Map.of(
            "gas-leak", Duration.ofMinutes(5),
            "fire", Duration.ofMinutes(2),
            "flood", Duration.ofMinutes(8),
            "toxic-gas", Duration.ofMinutes(4),
            "air-pollution", Duration.ofMinutes(25),
            "crowd", Duration.ofMinutes(8));

    /** A day takes ten seconds. */
    private static final long DAYS = Math.min(2, Long.getLong("seeds", 1));

    private record Warned(String hazard, String area, long first, Grade gravest) {

        static Warned of(Warning warning) {
            return new Warned(
                    warning.incident().hazard().code(),
                    warning.incident().area().code(),
                    warning.incident().issued().sent(),
                    warning.incident().judgement().grade());
        }

        Warned then(Warned later) {
            return new Warned(hazard, area, first, later.gravest.graverThan(gravest) ? later.gravest : gravest);
        }
    }

    @Test
    void whenTheDayIsRehearsed_thenTheTrueIncidentsAreWarnedOfAtTheirGradeInTimeAndNothingElseIs() {
        List<String> differences = new ArrayList<>();
        for (long seed = 1; seed <= DAYS; seed++) {
            differences.addAll(differences(seed));
        }
        assertThat(differences).isEmpty();
    }

    private static List<String> differences(long seed) {
        CityDay day = CityDay.of(seed);
        Map<String, Warned> warned = warned(day.events(CityDay.LENGTH).toList());
        List<String> differences = new ArrayList<>();
        for (Truth truth : day.truth()) {
            Warned found = warned.remove(truth.hazard() + " " + truth.area().code());
            String difference = difference(truth, found);
            if (!difference.isEmpty()) {
                differences.add("seed " + seed + ": " + truth.what() + ": " + difference);
            }
        }
        warned.values().forEach(extra -> differences.add("seed " + seed + ": nothing true behind " + extra));
        return differences;
    }

    private static String difference(Truth truth, @Nullable Warned found) {
        if (truth.expected() == null) {
            return found == null ? "" : "must not be warned of, but came " + found;
        }
        if (found == null) {
            return "not warned of";
        }
        Duration after = Duration.ofMillis(found.first() - truth.onset());
        Duration limit = WITHIN.getOrDefault(truth.hazard(), Duration.ZERO);
        boolean inTime = !after.isNegative() && after.compareTo(limit) <= 0;
        return (inTime ? "" : "warned of after " + after + ", not within " + limit)
                + (found.gravest() == truth.expected()
                        ? ""
                        : " came as " + found.gravest() + ", not " + truth.expected());
    }

    /** By hazard and area: no place of the plan is used twice. */
    private static Map<String, Warned> warned(List<SafetyEvent> events) {
        Map<String, Warned> warned = new TreeMap<>();
        List<Warning> warnings = Rehearsal.run(rules().ruleSet(), events);
        new ValidRecords().warnings(warnings);
        for (Warning warning : warnings) {
            Warned one = Warned.of(warning);
            warned.merge(one.hazard() + " " + one.area(), one, Warned::then);
        }
        return warned;
    }

    private static LoadedRules rules() {
        RuleBundle bundle = RuleFiles.read(Path.of(System.getProperty("fengsui.test.rules", "../../rules")));
        LoadedRules loaded = RuleSetLoader.load(bundle);
        assertThat(loaded.problems()).isEmpty();
        return loaded;
    }
}
