package fengsui.rule.run;

import static fengsui.rule.Sample.START;
import static fengsui.rule.Sample.call;
import static fengsui.rule.Sample.gas;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.risk.Evidence;
import fengsui.rule.Bundles;
import fengsui.rule.RuleSet;
import fengsui.rule.RuleSetLoader;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Going over from one set of rules to the next at an event time. */
class EditionsTest {

    private static final String SEQUENCE = "select a.grid as grid, a, b from pattern [every a=Sensor(value > 5)"
            + " -> (b=Hotline(grid = a.grid) where timer:within(60 sec))]";

    private static final String ABSENCE = "select a.grid as grid, a from pattern [every a=Sensor(value > 5)"
            + " -> (timer:interval(60 sec) and not Hotline(grid = a.grid))]";

    private static final String RUN = "select * from Sensor match_recognize (partition by grid measures A.grid as grid,"
            + " A as a, B as b after match skip to next row pattern (A B) define B as B.ts - A.ts <= 60000)";

    private static final String COUNT = "select grid, source as line, count(*) as readings from Sensor#time(60 sec)"
            + " group by grid having count(*) >= 2";

    private static final RuleSet ABSENCES = rules(rule("a", ABSENCE, 60));
    private static final RuleSet SEQUENCES = rules(rule("s", SEQUENCE, 60));

    @Test
    void whenAnotherSetBegins_thenTheOldOneWorksEverythingBeforeIt() {
        try (Probe probe = new Probe(ABSENCES)) {
            probe.accept(gas("1", 0, "g1", 9));
            probe.accept(gas("2", 1, "g1", 9));
            begin(probe, 60_001, SEQUENCES);

            assertThat(probe.advanceTo(90_000)).extracting(Probe::told).containsExactly("NEW r/a @ 60000");
        }
    }

    @Test
    void whenANewRuleWatchesWhatWasWatchedBefore_thenItKnowsWhatWasBeforeIt() {
        try (Probe probe = new Probe(ABSENCES)) {
            probe.accept(gas("1", 0, "g1", 9));
            probe.advanceTo(10_000);
            begin(probe, 20_000, SEQUENCES);
            probe.accept(call("2", 60_000 - 1, "g1", "t"));
            assertThat(probe.runner.warming()).containsExactlyEntriesOf(Map.of("r/s", START + 20_000));

            assertThat(probe.advanceTo(90_000)).extracting(Probe::told).containsExactly("NEW r/s @ 59999");
            assertThat(probe.runner.warming()).isEmpty();
        }
    }

    @Test
    void whenANewRuleBegins_thenItRemembersAllOfItsMemoryToTheMillisecond() {
        RuleSet runs = rules(rule("r", RUN, 60));
        try (Probe probe = new Probe(ABSENCES)) {
            probe.accept(gas("1", 0, "g1", 1));
            probe.accept(gas("2", 60_000, "g1", 1));
            begin(probe, 60_000, runs);

            assertThat(probe.advanceTo(60_000)).extracting(Probe::told).containsExactly("NEW r/r @ 60000");
        }
    }

    @Test
    void whenANewRuleOnlyCounts_thenWhatWasBeforeItIsAmongItsEvidence() {
        RuleSet counts = rules(rule("c", COUNT, 60));
        try (Probe probe = new Probe(ABSENCES)) {
            probe.accept(gas("1", 0, "g1", 1));
            probe.advanceTo(10_000);
            begin(probe, 20_000, counts);
            probe.accept(gas("2", 30_000, "g1", 1));

            assertThat(probe.advanceTo(30_000))
                    .singleElement()
                    .satisfies(change -> assertThat(change.signal().evidence().newest())
                            .extracting(Evidence::eventId)
                            .containsExactly("1", "2"));
        }
    }

    @Test
    void whenANewRuleWatchesWhatNobodyDid_thenItIsSilentUntilItHasSeenAsMuchAsItRemembers() {
        RuleSet before = rules(
                rule("c", "select grid, category from Hotline", 60).replace("{kind: sensor, subject: gas}, ", ""));
        try (Probe probe = new Probe(before)) {
            probe.advanceTo(0);
            probe.runner.announce(SEQUENCES);
            probe.accept(gas("early", 19_999, "g1", 9));
            probe.accept(gas("1", 20_001, "g1", 9));
            probe.accept(gas("2", 30_000, "g1", 9));
            probe.runner.begin(new RuleEdition(START + 20_000, SEQUENCES));
            assertThat(probe.runner.warming()).containsExactlyEntriesOf(Map.of("r/s", START + 80_000));
            probe.accept(call("3", 79_999, "g1", "t"));
            assertThat(probe.advanceTo(79_999)).isEmpty();

            probe.accept(gas("4", 79_999, "g2", 9));
            probe.accept(call("5", 80_000, "g2", "t"));
            assertThat(probe.advanceTo(80_000)).extracting(Probe::told).containsExactly("NEW r/s @ 80000");
        }
    }

    @Test
    void whenANewRuleRemembersLongerThanWasKept_thenItWaitsForAsLong() {
        RuleSet longer = rules(rule("s", SEQUENCE, 120));
        try (Probe probe = new Probe(ABSENCES)) {
            probe.advanceTo(0);
            begin(probe, 20_000, longer);

            assertThat(probe.runner.warming()).containsExactlyEntriesOf(Map.of("r/s", START + 140_000));
        }
    }

    @Test
    void whenTheRulesOfAHazardAreTheSame_thenTheirEngineStays() {
        RuleSet both = rules(rule("a", ABSENCE, 60), rule("s", SEQUENCE, 60));
        try (Probe probe = new Probe(ABSENCES)) {
            probe.accept(gas("1", 0, "g1", 9));
            probe.advanceTo(10_000);
            begin(probe, 20_000, rules(rule("a", ABSENCE, 60)));
            probe.advanceTo(30_000);
            assertThat(probe.runner.figures().rebuilds()).isZero();

            begin(probe, 40_000, both);
            assertThat(probe.advanceTo(70_000)).extracting(Probe::told).containsExactly("NEW r/a @ 60000");
            assertThat(probe.runner.figures().rebuilds()).isEqualTo(1);
        }
    }

    @Test
    void whenALaterDecisionBeginsEarlier_thenTheOtherNeverBegins() {
        try (Probe probe = new Probe(ABSENCES)) {
            probe.advanceTo(0);
            begin(probe, 50_000, SEQUENCES);
            begin(probe, 40_000, ABSENCES);

            assertThat(probe.runner.editions())
                    .extracting(RuleEdition::from)
                    .containsExactly(Long.MIN_VALUE, START + 40_000);
        }
    }

    @Test
    void whenTheClockHasPassedTheBeginning_thenItIsRefused() {
        try (Probe probe = new Probe(ABSENCES)) {
            probe.advanceTo(5);

            assertThatThrownBy(() -> begin(probe, 5, SEQUENCES)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whenWhatComesLateLiesBeforeTheChange_thenTheRulesOfItsTimeAreAsked() {
        try (Probe probe = new Probe(SEQUENCES)) {
            probe.accept(call("b", 5_000, "g1", "t"));
            probe.accept(call("c", 25_000, "g1", "t"));
            begin(probe, 20_000, ABSENCES);
            probe.advanceTo(30_000);
            probe.accept(gas("a", 0, "g1", 9));
            probe.accept(gas("d", 4_000, "g2", 9));

            assertThat(probe.correct()).extracting(Probe::told).containsExactly("LATE r/s @ 5000 because [a]");
            assertThat(probe.advanceTo(70_000)).extracting(Probe::told).containsExactly("NEW r/a @ 64000");
        }
    }

    @Test
    void whenNothingOfAnEditionCanMatterAnyMore_thenItIsForgotten() {
        try (Probe probe = new Probe(ABSENCES)) {
            probe.advanceTo(0);
            begin(probe, 20_000, SEQUENCES);
            // A call may be an hour late, and rules remember a minute.
            probe.advanceTo(20_000 + 3_659_999);
            assertThat(probe.runner.editions()).hasSize(2);

            probe.advanceTo(20_000 + 3_660_000);
            assertThat(probe.runner.editions())
                    .singleElement()
                    .satisfies(edition -> assertThat(edition.rules()).isSameAs(SEQUENCES));
        }
    }

    @Test
    void whenRestoredBetweenAnnouncementAndChange_thenTheChangeIsTheSame() {
        SegmentsInMemory segments = new SegmentsInMemory();
        List<RuleEdition> editions;
        try (Probe probe = new Probe(ABSENCES)) {
            probe.accept(gas("1", 0, "g1", 9));
            probe.accept(gas("2", 15_000, "g1", 9));
            probe.advanceTo(10_000);
            begin(probe, 20_000, SEQUENCES);
            probe.runner.save(segments);
            editions = probe.runner.editions();
        }
        try (Probe probe = new Probe(ABSENCES)) {
            probe.runner.restore(START + 10_000, editions, segments.shuffled(new Random(1)));
            probe.accept(call("3", 40_000, "g1", "t"));

            assertThat(probe.advanceTo(90_000))
                    .extracting(Probe::told)
                    .containsExactly("NEW r/s @ 40000", "NEW r/s @ 40000");
        }
    }

    private static void begin(Probe probe, long millis, RuleSet rules) {
        probe.runner.announce(rules);
        probe.runner.begin(new RuleEdition(START + millis, rules));
    }

    private static RuleSet rules(String... namesAndTexts) {
        return RuleSetLoader.load(Bundles.of(String.join("\0", namesAndTexts).split("\0")))
                .ruleSet();
    }

    private static String rule(String name, String epl, int memory) {
        return "r/" + name + ".yaml\0" + Bundles.rule(epl).replace("memory: 60 s", "memory: " + memory + " s");
    }
}
