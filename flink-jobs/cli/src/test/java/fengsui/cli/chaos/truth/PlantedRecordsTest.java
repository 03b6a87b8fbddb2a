package fengsui.cli.chaos.truth;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.job.Guarantee;
import fengsui.warning.Warning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is amiss on the alert topic is found, and nothing else is. */
class PlantedRecordsTest {

    private static final List<Warning> WARNINGS =
            SmallRun.warnings(new Plan(5, Duration.ofSeconds(44), Set.of(), 3, 20));

    private static final Set<String> NONE = Set.of();

    private final List<Told> expected = WARNINGS.stream()
            .map(warning -> Told.expected(warning, SmallRun.ISSUER))
            .toList();
    private final List<Told> came = new ArrayList<>(SmallRun.told(WARNINGS));

    @Test
    void whenAllIsAsExpected_thenNothingIsFound() {
        assertThat(came).hasSizeGreaterThan(20);
        assertThat(RecordsAudit.sameRecords(came, expected)).isEmpty();
        assertThat(RecordsAudit.sameState(came, expected, NONE)).isEmpty();
        assertThat(DeliveryAudit.of(came, Guarantee.EXACTLY_ONCE)).isEmpty();
    }

    @Test
    void whenARecordIsLost_thenItIsMissed() {
        Told lost = came.remove(firstOfSeveral());

        only(RecordsAudit.sameRecords(came, expected), "I3", lost.identifier(), "is missing");
    }

    @Test
    void whenTheLastRecordOfAnIncidentIsLost_thenItIsMissedAndWhatStandsIsWrong() {
        Told lost = came.remove(came.size() - 1);

        assertThat(RecordsAudit.sameRecords(came, expected))
                .extracting(Breach::invariant)
                .containsExactly("I3", "I2");
        assertThat(RecordsAudit.sameState(came, expected, NONE))
                .as("with and without %s", lost.identifier())
                .hasSize(2);
    }

    @Test
    void whenARecordStandsThereAgain_thenOnlyExactlyOnceIsBroken() {
        Told last = came.get(came.size() - 1);
        came.add(SmallRun.at(came.size(), last.value()));

        only(DeliveryAudit.of(came, Guarantee.EXACTLY_ONCE), "I2", "offset " + (came.size() - 1), last.place());
        assertThat(DeliveryAudit.of(came, Guarantee.AT_LEAST_ONCE)).isEmpty();
        assertThat(DeliveryAudit.repeated(came)).isEqualTo(1);
        assertThat(RecordsAudit.sameRecords(came, expected)).isEmpty();
    }

    @Test
    void whenSomeRecordsAreWrittenAgainInTheirOrder_thenAtLeastOnceHolds() {
        List<Told> again = List.copyOf(came);
        came.addAll(again);

        assertThat(DeliveryAudit.of(came, Guarantee.AT_LEAST_ONCE)).isEmpty();
        assertThat(RecordsAudit.sameRecords(came, expected)).isEmpty();
        assertThat(DeliveryAudit.repeated(came)).isEqualTo(again.size());
    }

    @Test
    void whenAnOldRecordStandsLast_thenThatIsFound() {
        Told first = came.get(firstOfSeveral());
        came.add(SmallRun.at(came.size(), first.value()));

        only(DeliveryAudit.of(came, Guarantee.AT_LEAST_ONCE), "I2", "offset " + (came.size() - 1), "is the last");
        only(RecordsAudit.sameRecords(came, expected), "I2", first.identifier(), "stands as the last");
    }

    @Test
    void whenARecordComesAgainWithOtherWords_thenThatIsFound() {
        int at = came.size() - 1;
        came.add(at, SmallRun.changed(came.get(at), "\"score\":", "\"score\":1"));

        only(RecordsAudit.sameRecords(came, expected), "I2", came.get(at).identifier(), "says otherwise");
        only(RecordsAudit.sameState(came, expected, NONE), "I2", came.get(at).identifier(), "says otherwise");
    }

    @Test
    void whenOneFieldIsChanged_thenThePlaceAndBothValuesAreTold() {
        came.set(3, SmallRun.changed(came.get(3), "\"offset\":", "\"offset\":9"));

        only(RecordsAudit.sameRecords(came, expected), "I3", "warnings-0 offset 3, ", "\"offset\":9");
    }

    @Test
    void whenAWarningIsToldThatIsNone_thenThatIsFound() {
        Told one = came.get(0);
        came.add(SmallRun.changed(one, one.incident(), one.incident() + "x"));

        only(RecordsAudit.sameRecords(came, expected), "I3", one.incident() + "x", "is not among");
        only(RecordsAudit.sameState(came, expected, NONE), "I3", "the alert topic ends with it", "incident ");
    }

    @Test
    void whenRecordsOfDifferentIncidentsComeInAnotherOrder_thenNothingIsFound() {
        came.sort((one, other) -> other.incident().compareTo(one.incident()));

        assertThat(RecordsAudit.sameRecords(came, expected)).isEmpty();
        assertThat(DeliveryAudit.of(came, Guarantee.EXACTLY_ONCE)).isEmpty();
    }

    @Test
    void whenTheRecordsOfOneIncidentComeInAnotherOrder_thenThatIsFound() {
        Collections.reverse(came);

        assertThat(DeliveryAudit.of(came, Guarantee.EXACTLY_ONCE)).isNotEmpty();
    }

    @Test
    void whenWhatWasWithdrawnStillStands_thenTheStateDiffers() {
        List<Told> withdrawn = new ArrayList<>(expected);
        int last = withdrawn.size() - 1;
        withdrawn.set(last, SmallRun.changed(withdrawn.get(last), "\"quiet\"", "\"withdrawn\""));
        assertThat(withdrawn.get(last).view().endReason()).isEqualTo("withdrawn");

        only(RecordsAudit.sameState(came, withdrawn, NONE), "I3", "incident ", "the run without faults does not");
    }

    @Test
    void whenAGradeOrAPieceOfEvidenceDiffers_thenTheStateDiffers() {
        int last = came.size() - 1;
        String evidence = came.get(last).view().evidence().get(0).eventId();
        came.set(last, SmallRun.changed(came.get(last), evidence, evidence + "x"));

        assertThat(RecordsAudit.sameState(came, expected, NONE))
                .hasSize(2)
                .allSatisfy(breach -> assertThat(breach.what()).startsWith("incident "));
    }

    @Test
    void whenAnIncidentRestsOnScores_thenItsStateIsLeftOutAndItsRecordsAreNot() {
        String rule = came.get(0).view().rules().get(0);
        List<Told> without = expected.stream()
                .filter(record -> !record.view().rules().contains(rule))
                .toList();

        assertThat(RecordsAudit.sameState(came, without, Set.of(rule))).isEmpty();
        assertThat(RecordsAudit.sameState(came, without, Set.of())).isNotEmpty();
        assertThat(RecordsAudit.sameRecords(came, without)).isNotEmpty();
    }

    /** One that is not the last of its incident. */
    private int firstOfSeveral() {
        for (int i = 0; i < came.size(); i++) {
            String incident = came.get(i).incident();
            if (came.stream().filter(other -> other.incident().equals(incident)).count() > 2) {
                return i;
            }
        }
        throw new IllegalStateException("no incident of several records");
    }

    private static void only(List<Breach> breaches, String invariant, String... words) {
        assertThat(breaches).hasSize(1);
        assertThat(breaches.get(0).invariant()).isEqualTo(invariant);
        assertThat(breaches.get(0).what()).contains(words);
    }
}
