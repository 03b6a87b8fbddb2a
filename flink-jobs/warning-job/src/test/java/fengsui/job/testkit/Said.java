package fengsui.job.testkit;

import fengsui.codec.Health;
import fengsui.codec.Reject;
import fengsui.risk.ScoreChange;
import fengsui.risk.SignalChange;
import fengsui.warning.Warning;
import java.util.ArrayList;
import java.util.List;

/** Everything that a run has put out, in its order. */
final class Said {

    final List<SignalChange> signals = new ArrayList<>();
    final List<ScoreChange> scores = new ArrayList<>();
    final List<Warning> warnings = new ArrayList<>();
    final List<Reject> rejects = new ArrayList<>();
    final List<Health> health = new ArrayList<>();

    /** How many copies of events were made for rules. */
    long copies;
}
