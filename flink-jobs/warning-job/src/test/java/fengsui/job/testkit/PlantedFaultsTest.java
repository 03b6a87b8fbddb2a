package fengsui.job.testkit;

import static fengsui.job.testkit.RunEvents.START;
import static fengsui.job.testkit.RunEvents.call;
import static fengsui.job.testkit.RunEvents.reading;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.event.EventHeader;
import fengsui.event.EventTimes;
import fengsui.event.HotlineCall;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import fengsui.event.SensorReading;
import fengsui.job.operator.StandingWarnings;
import fengsui.job.operator.Surgeon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

/** The kit can fail: each fault that a restore could bring is seen, and without the fault nothing is. */
class PlantedFaultsTest {

    @Test
    void whenARowIsLost_thenASignalIsMissed() {
        List<Step> steps = steps(arrive(reading("gas", 0, 30)), tick(60), restart(), arrive(call("gas-smell", 120)));
        assertThat(differences(steps, ofRows(rows -> rows.subList(1, rows.size()))))
                .anyMatch(difference -> difference.startsWith("signal missing: gas/leak-confirmed@"));
    }

    @Test
    void whenTwoRowsChangePlaces_thenThereIsASignalTooMany() {
        List<Step> steps = steps(arrive(call("gas-smell", 30)), arrive(reading("gas", 60, 30)), tick(0), restart());
        assertThat(differences(steps, ofRows(PlantedFaultsTest::swapped)))
                .anyMatch(difference -> difference.startsWith("signal too many: gas/leak-confirmed@"));
    }

    @Test
    void whenARowIsThereTwice_thenThereIsASignalTooMany() {
        List<Step> steps = steps(arrive(call("gas-smell", 0)), tick(30), restart(), arrive(call("gas-smell", 60)));
        assertThat(differences(steps, ofRows(PlantedFaultsTest::doubled)))
                .anyMatch(difference -> difference.startsWith("signal too many: gas/smells@"));
    }

    @Test
    void whenATimerOfARuleIsPassedOver_thenItsSignalIsMissed() {
        Fault fault = new Fault() {
            @Override
            public OperatorSubtaskState rules(OperatorSubtaskState state) throws Exception {
                return Surgeon.clock(state, Stage.GROUPS, 90_000);
            }
        };
        List<Step> steps = steps(arrive(reading("smoke", 0, 8)), tick(60), restart());
        assertThat(differences(steps, fault))
                .anyMatch(difference -> difference.startsWith("signal missing: fire/unanswered@"));
    }

    @Test
    void whenADeadlineOfADeskIsLost_thenAnIncidentStaysOpen() {
        Fault fault = new Fault() {
            @Override
            public OperatorSubtaskState warnings(OperatorSubtaskState state) throws Exception {
                return Surgeon.withoutDeadlines(state, Stage.GROUPS);
            }

            /** Desks that look there find the deadline again. */
            @Override
            public StandingWarnings topic(Said said) {
                return StandingWarnings.NONE;
            }
        };
        List<Step> steps = steps(arrive(reading("gas", 0, 30)), arrive(call("gas-smell", 60)), tick(120), restart());
        assertThat(differences(steps, fault))
                .anyMatch(difference -> difference.startsWith("incident too many: gas-leak grid:g0 open"));
    }

    /** What differs with the fault; without it, nothing may. */
    private static List<String> differences(List<Step> steps, Fault fault) {
        CityRun run = new CityRun(0, 1, 1, true, List.of(), steps);
        try (Trial sound = new Trial(Fault.NONE);
                Trial faulty = new Trial(fault)) {
            assertThat(sound.differences(run)).isEmpty();
            return faulty.differences(run);
        }
    }

    private static Fault ofRows(UnaryOperator<List<ScopedEvent>> change) {
        return new Fault() {
            @Override
            public OperatorSubtaskState rules(OperatorSubtaskState state) throws Exception {
                return Surgeon.rows(state, Stage.GROUPS, change);
            }
        };
    }

    private static List<ScopedEvent> doubled(List<ScopedEvent> rows) {
        List<ScopedEvent> more = new ArrayList<>(rows);
        more.add(rows.get(0));
        return more;
    }

    /** Two rows with each other's time. */
    private static List<ScopedEvent> swapped(List<ScopedEvent> rows) {
        if (rows.size() < 2) {
            return rows;
        }
        long first = rows.get(0).event().eventTime();
        long second = rows.get(1).event().eventTime();
        return List.of(at(rows.get(0), second), at(rows.get(1), first));
    }

    private static ScopedEvent at(ScopedEvent row, long time) {
        EventHeader old = row.event().header();
        EventHeader header = new EventHeader(
                old.eventId(),
                old.type(),
                old.origin(),
                new EventTimes(time, time, time, false),
                old.place(),
                old.trust());
        SafetyEvent moved = row.event() instanceof HotlineCall call
                ? new HotlineCall(
                        header, call.channel(), call.category(), call.keywords(), call.callerToken(), null, null)
                : moved(header, (SensorReading) row.event());
        return new ScopedEvent(row.level(), moved);
    }

    private static SensorReading moved(EventHeader header, SensorReading reading) {
        return new SensorReading(header, reading.property(), reading.value(), reading.unit(), null, null);
    }

    private static List<Step> steps(Step... steps) {
        return List.of(steps);
    }

    private static Step arrive(SafetyEvent event) {
        return new Step.Arrive(0, event);
    }

    private static Step tick(long second) {
        return new Step.Tick(0, START + second * 1_000);
    }

    private static Step restart() {
        return new Step.Restart(1);
    }
}
