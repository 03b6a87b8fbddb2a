package fengsui.rule.explain;

import fengsui.codec.WarningView;
import fengsui.risk.Signal;
import fengsui.rule.rehearsal.Rehearsal;
import fengsui.warning.Judgement;
import fengsui.warning.MsgType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What a rehearsal says of the hazard, the place and the time of one warning. */
record Outcome(WarningView view, Rehearsal came) {

    /** Of one rule, in the order of time. */
    List<Signal> signals(String rule) {
        return came.signals().stream()
                .filter(signal -> signal.rule().id().equals(rule)
                        && signal.area().equals(view.where().area())
                        && signal.time() <= view.times().sent())
                .toList();
    }

    OptionalLong first(String rule) {
        return signals(rule).stream().mapToLong(Signal::time).min();
    }

    /** As the last record by the time of the warning has it; empty where there is none. */
    Optional<Judgement> judgement() {
        return came.warnings().stream()
                .filter(warning -> warning.incident().hazard().code().equals(view.hazard())
                        && warning.incident().area().equals(view.where().area())
                        && warning.incident().issued().sent() <= view.times().sent()
                        && warning.msgType() != MsgType.CANCEL)
                .reduce((older, newer) -> newer)
                .map(warning -> warning.incident().judgement());
    }
}
