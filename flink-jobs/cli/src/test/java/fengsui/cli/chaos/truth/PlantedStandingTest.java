package fengsui.cli.chaos.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is amiss on the topic of what stands is found, and nothing else is. */
class PlantedStandingTest {

    private final List<Told> came =
            SmallRun.told(SmallRun.warnings(new Plan(5, Duration.ofSeconds(44), Set.of(), 3, 20)));
    private final Map<String, Told> held = new HashMap<>();
    private final Set<String> takenBack = new HashSet<>();
    private final Told last = came.get(came.size() - 1);

    PlantedStandingTest() {
        came.forEach(record -> held.put(record.incident(), record));
    }

    @Test
    void whenWhatStandsIsTheLastOfEach_thenNothingIsFound() {
        assertThat(held).hasSizeGreaterThan(5);
        assertThat(StandingAudit.of(came, new Standing(held, takenBack))).isEmpty();
    }

    @Test
    void whenWhatStoodWasTakenBack_thenNothingIsFound() {
        held.remove(last.incident());
        takenBack.add(last.incident());

        assertThat(StandingAudit.of(came, new Standing(held, takenBack))).isEmpty();
    }

    @Test
    void whenAnIncidentStandsNowhere_thenThatIsFound() {
        held.remove(last.incident());

        only(last, "stands nowhere");
    }

    @Test
    void whenAnEarlierRecordStands_thenThatIsFound() {
        Told earlier = came.stream()
                .filter(record -> !held.containsValue(record))
                .findFirst()
                .orElseThrow();
        held.put(earlier.incident(), earlier);

        only(earlier, "but the alert topic ended with");
    }

    @Test
    void whenTheSameRecordStandsWithOtherWords_thenThatIsFound() {
        held.put(last.incident(), SmallRun.changed(last, "\"score\":", "\"score\":1"));

        only(last, "but the alert topic ended with");
    }

    @Test
    void whenWhatWasNeverToldStands_thenThatIsFound() {
        came.removeIf(record -> record.incident().equals(last.incident()));

        only(last, "never told of it");
    }

    private void only(Told of, String what) {
        assertThat(StandingAudit.of(came, new Standing(held, takenBack)))
                .singleElement()
                .satisfies(breach -> assertThat(breach.invariant()).isEqualTo("I2"))
                .extracting(Breach::what)
                .asString()
                .contains(of.identifier())
                .contains(what);
    }
}
