package fengsui.job.operator;

import fengsui.job.testkit.City;
import fengsui.job.testkit.Scenario;
import fengsui.job.testkit.TestRules;
import fengsui.risk.Signal;
import fengsui.rule.rehearsal.Rehearsal;
import fengsui.warning.EndReason;
import fengsui.warning.Warning;
import java.util.List;

/** A day of a city for desks, its first signal, and how the records of the desks are told. */
final class DeskDay {

    static final long MINUTE = 60_000;
    static final Rehearsal DAY = Rehearsal.of(TestRules.load(), City.day(5, 1));
    static final Signal SIGNAL = DAY.signals().get(0);
    static final long AT = SIGNAL.time();

    private DeskDay() {}

    /** A desk with an empty topic. */
    static DeskHarness harness() throws Exception {
        return new DeskHarness(TestRules.bundle(), StandingWarnings.NONE, 1, 0);
    }

    static Scenario<DeskHarness> scenario() {
        return new Scenario<>(DeskDay::harness);
    }

    static List<String> brief(DeskHarness harness) {
        return harness.extractOutputValues().stream().map(DeskDay::brief).toList();
    }

    /** Minutes count from the first signal. */
    static String brief(Warning warning) {
        EndReason reason = warning.endReason();
        return warning.msgType().label() + "." + warning.incident().issued().revision()
                + (reason == null ? "" : " " + reason.label())
                + " @" + (warning.incident().issued().sent() - AT) / MINUTE
                + (warning.late() ? " late" : "");
    }
}
