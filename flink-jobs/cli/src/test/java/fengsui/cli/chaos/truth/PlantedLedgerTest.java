package fengsui.cli.chaos.truth;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Reject;
import fengsui.codec.RejectReason;
import fengsui.event.Position;
import fengsui.job.Guarantee;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicOffsets.Range;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A record that is in no bucket of the ledger, in two, or in a wrong one, is found. */
class PlantedLedgerTest {

    private static final Position BROKEN = new Position("sensor", 0, 4);

    /** Ten records, one of which is no event, and one of which has come before. */
    private static final Inputs INPUTS = new Inputs(
            new TreeMap<>(Map.of("sensor-0", new Range(0, 10))),
            new TreeMap<>(Map.of(
                    "sensor-0.read", 10L,
                    "sensor-0.decoded", 9L,
                    "sensor-0.events", 9L,
                    "sensor-0.rejected.malformed", 1L)),
            List.of(),
            1,
            Map.of(BROKEN, "malformed"));

    private final SortedMap<String, Long> counted = new TreeMap<>(Map.of(
            "sensor-0.first", 0L,
            "sensor-0.next", 10L,
            "sensor-0.read", 10L,
            "sensor-0.decoded", 9L,
            "sensor-0.filtered", 0L,
            "sensor-0.events", 9L,
            "sensor-0.duplicate", 1L,
            "sensor-0.rejected.malformed", 1L,
            "routed.unwatched", 8L));

    private final List<Reject> rejects = new ArrayList<>(List.of(reject(RejectReason.MALFORMED, BROKEN)));

    @Test
    void whenEachRecordIsInItsBucket_thenNothingIsFound() {
        assertThat(LedgerAudit.of(counted, INPUTS)).isEmpty();
        assertThat(LedgerAudit.ofRejects(rejects, INPUTS, Guarantee.EXACTLY_ONCE))
                .isEmpty();
    }

    @Test
    void whenARecordIsInNoBucket_thenItIsMissed() {
        counted.put("sensor-0.read", 9L);
        counted.put("sensor-0.decoded", 8L);

        found("sensor-0.read: records counted 9, expected 10", "sensor-0.decoded: records counted 8, expected 9");
    }

    @Test
    void whenARecordIsInTwoBuckets_thenThatIsFound() {
        counted.put("sensor-0.filtered", 1L);

        found("sensor-0.filtered: records counted 1, expected 0");
    }

    @Test
    void whenARecordIsInAWrongBucket_thenThatIsFound() {
        counted.put("sensor-0.rejected.malformed", 0L);
        counted.put("sensor-0.rejected.bad-time", 1L);

        found(
                "sensor-0.rejected.bad-time: records counted 1, expected 0",
                "sensor-0.rejected.malformed: records counted 0, expected 1");
    }

    @Test
    void whenOneIsPassedOverAndAnotherReadTwice_thenTheOffsetsTellIt() {
        counted.put("sensor-0.next", 9L);

        found("sensor-0: offset that is read next 9, expected 10");
    }

    @Test
    void whenAJobSaysNothingOfAPartition_thenThatIsFound() {
        counted.keySet().removeIf(name -> name.startsWith("sensor-0."));

        assertThat(LedgerAudit.of(counted, INPUTS))
                .extracting(Breach::what)
                .contains("sensor-0: offset that is read next 0, expected 10");
    }

    @Test
    void whenAnEventIsLostBehindIntake_thenTheLedgerIsUneven() {
        counted.put("routed.unwatched", 7L);

        assertThat(LedgerAudit.of(counted, INPUTS))
                .extracting(Breach::what)
                .singleElement()
                .asString()
                .contains("events made of records");
    }

    @Test
    void whenADuplicateIsNotKnown_thenThatIsFound() {
        counted.put("sensor-0.duplicate", 0L);
        counted.put("routed.unwatched", 9L);

        found("all inputs: events that had come before 0, expected 1");
    }

    @Test
    void whenRejectsDoNotTellOfARecord_thenThatIsFound() {
        rejects.clear();

        rejected(Guarantee.AT_LEAST_ONCE, "sensor-0 offset 4: is no event (malformed), and rejects do not tell of it");
    }

    @Test
    void whenRejectsTellOfAnEvent_thenItIsInTwoBuckets() {
        rejects.add(reject(RejectReason.BAD_TIME, new Position("sensor", 0, 5)));

        rejected(
                Guarantee.AT_LEAST_ONCE,
                "sensor-0 offset 5: rejects tell of it (bad-time), and it is an event: it is in two buckets");
    }

    @Test
    void whenRejectsTellAnotherReason_thenThatIsFound() {
        rejects.set(0, reject(RejectReason.EMPTY, BROKEN));

        rejected(Guarantee.AT_LEAST_ONCE, "sensor-0 offset 4: rejected as empty, expected malformed");
    }

    @Test
    void whenRejectsTellTwice_thenOnlyExactlyOnceIsBroken() {
        rejects.add(rejects.get(0));

        rejected(Guarantee.EXACTLY_ONCE, "sensor-0 offset 4: rejects tell of it 2 times, expected once");
        assertThat(LedgerAudit.ofRejects(rejects, INPUTS, Guarantee.AT_LEAST_ONCE))
                .isEmpty();
    }

    @Test
    void whenAnEventCameTooLateForRules_thenItIsStillInOneBucket() {
        rejects.add(reject(RejectReason.TOO_LATE, new Position("sensor", 0, 5)));

        assertThat(LedgerAudit.ofRejects(rejects, INPUTS, Guarantee.EXACTLY_ONCE))
                .isEmpty();
    }

    @Test
    void whenTheInputsHoldMoreOrLessThanTheLoad_thenThatIsFound() {
        Plan plan = new Plan(1, Duration.ofSeconds(40), Set.of(), 2, 30);
        TopicNames topics = TopicNames.standard();
        SortedMap<String, Range> offsets = new TreeMap<>();
        LoadAudit.planned(plan, topics, 1).forEach((partition, count) -> offsets.put(partition, new Range(0, count)));
        assertThat(LoadAudit.of(plan, topics, offsets)).isEmpty();

        offsets.compute("fengsui.video-0", (partition, range) -> new Range(0, range == null ? 0 : range.end() - 1));

        assertThat(LoadAudit.of(plan, topics, offsets))
                .singleElement()
                .satisfies(breach -> assertThat(breach.what()).startsWith("fengsui.video-0: holds "));
    }

    private void found(String... words) {
        assertThat(LedgerAudit.of(counted, INPUTS)).extracting(Breach::what).contains(words);
        assertThat(LedgerAudit.of(counted, INPUTS))
                .extracting(Breach::invariant)
                .containsOnly("I1");
    }

    private void rejected(Guarantee guarantee, String words) {
        assertThat(LedgerAudit.ofRejects(rejects, INPUTS, guarantee))
                .extracting(Breach::what)
                .containsExactly(words);
    }

    private static Reject reject(RejectReason reason, Position position) {
        return new Reject(reason, position, null, "test");
    }
}
