package fengsui.cli.chaos.truth;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.warning.MsgType;
import fengsui.warning.Warning;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is amiss on the topic of what stands is found, and nothing else is. */
class PlantedStandingTest {

    private static final List<Warning> WARNINGS =
            SmallRun.warnings(new Plan(5, Duration.ofSeconds(44), Set.of(), 3, 20));

    private final List<Told> came = SmallRun.told(WARNINGS);
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
    void whenTheEndOfAnIncidentWasTakenBack_thenNothingIsFound() {
        takenBack.add(ended().incident());
        assertThat(StandingAudit.of(came, new Standing(held, takenBack))).isEmpty();

        held.remove(ended().incident());
        assertThat(StandingAudit.of(came, new Standing(held, takenBack)))
                .as("cleaned away by the broker")
                .isEmpty();
    }

    @Test
    void whenAnIncidentIsTakenBackThatIsNotOver_thenThatIsFound() {
        // Somebody was warned of it, and nobody told that it is over.
        Told end = ended();
        came.removeIf(record -> record.identifier().equals(end.identifier()));
        Told before = came.stream()
                .filter(record -> record.incident().equals(end.incident()))
                .reduce((one, other) -> other)
                .orElseThrow();
        held.put(end.incident(), before);
        takenBack.add(end.incident());

        only(before, "no end of it");
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

    /** The last record of an incident that is over. */
    private Told ended() {
        return held.values().stream()
                .filter(record -> record.view().msgType() == MsgType.CANCEL)
                .filter(record -> record.revision() > 1)
                .findFirst()
                .orElseThrow();
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
