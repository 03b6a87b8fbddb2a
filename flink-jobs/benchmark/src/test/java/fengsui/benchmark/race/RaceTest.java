package fengsui.benchmark.race;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.benchmark.five.FiveRules;
import fengsui.benchmark.five.Match;
import fengsui.benchmark.frame.BenchRun;
import fengsui.benchmark.frame.BenchSizes;
import fengsui.event.SafetyEvent;
import fengsui.rule.RuleSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RaceTest {

    private static final RuleSet RULES = FiveRules.load(Path.of(".")).ruleSet();

    private final List<String> told = new ArrayList<>();
    private final BenchRun run = new BenchRun(BenchSizes.small(), Path.of("."), Path.of("."), told::add);

    private static Contender contender(String name) {
        return Race.contenders(RULES).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {Race.CEP, Race.SIDDHI, Race.DROOLS})
    void whenAPeerSeesWhatWeSee_thenItFindsTheSameOfEveryRule(String peer) throws Exception {
        List<SafetyEvent> events = Race.events(RULES, 60_000, 3);
        NavigableSet<Match> ours = Agreement.found(contender(Race.OURS), events);

        assertThat(Agreement.found(contender(peer), events)).containsExactlyElementsOf(ours);
        assertThat(ours.stream().map(Match::rule).distinct())
                .containsExactlyInAnyOrder(
                        FiveRules.GAS_RUN,
                        FiveRules.SMOKE_PICTURE_CALL,
                        FiveRules.MEAN_RISING,
                        FiveRules.MANY_CALLS,
                        FiveRules.INTRUSION_STAYS);
    }

    @Test
    void whenOneFindsMoreAndAnotherLess_thenBothAreToldAndTheRunIsBroken() throws Exception {
        List<SafetyEvent> events = Race.events(RULES, 1_000, 3);
        Match first = new Match("a", "g1", 1);
        Match second = new Match("b", "g2", 2);

        Agreement.check(
                run,
                List.of(finds("ours", first), finds("more", first, second), finds("less"), finds("same", first, first)),
                events);

        assertThat(told.stream().filter(line -> line.startsWith("BROKEN")))
                .containsExactly(
                        "BROKEN: more finds besides 1 matches ({b=1}), such as b|g2|2",
                        "BROKEN: less does not find 1 matches ({a=1}), such as a|g1|1");
    }

    private static Contender finds(String name, Match... matches) {
        return new Contender(name, all -> new Told(all, List.of(matches)));
    }

    /** Finds what it is told to, at the end. */
    private record Told(Consumer<Match> all, List<Match> matches) implements Racer {

        @Override
        public void send(SafetyEvent event) {}

        @Override
        public void end(long time) {
            matches.forEach(all);
        }

        @Override
        public void close() {}
    }
}
