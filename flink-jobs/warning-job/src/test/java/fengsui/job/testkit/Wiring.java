package fengsui.job.testkit;

import fengsui.job.wire.Copy;
import fengsui.job.wire.EditionMark;
import fengsui.job.wire.EventClue;
import fengsui.risk.ScoreChange;
import fengsui.risk.SignalChange;
import fengsui.warning.DeskInput;
import fengsui.warning.Warning;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** The cables between the operators of a plant: what one puts out goes where the topology has it go. */
final class Wiring {

    private final Said said;
    private final List<Stage.Cable> copies = new ArrayList<>();
    private final List<Stage.Cable> scoreCopies = new ArrayList<>();
    private final List<Stage.Cable> marks = new ArrayList<>();
    private final List<Stage.Cable> scoringMarks = new ArrayList<>();
    private final List<Stage.Cable> warningMarks = new ArrayList<>();
    private final List<Stage.Cable> clues = new ArrayList<>();
    private final List<Stage.Cable> signals = new ArrayList<>();
    private final List<Stage.Cable> scores = new ArrayList<>();

    /** @param said takes all that is put out */
    Wiring(Said said) {
        this.said = said;
    }

    /** Lays new cables between new stages. */
    void connect(int intakes, Stage rules, Stage scoring, Stage warnings) {
        lay(copies, intakes, rules, 0);
        lay(marks, intakes, rules, 1);
        lay(scoringMarks, intakes, scoring, 1);
        lay(warningMarks, intakes, warnings, 1);
        lay(clues, intakes, scoring, 0);
        lay(scoreCopies, scoring.stations().size(), rules, 0);
        lay(signals, rules.stations().size(), warnings, 0);
        lay(scores, scoring.stations().size(), warnings, 0);
    }

    private static void lay(List<Stage.Cable> cables, int senders, Stage to, int input) {
        cables.clear();
        for (int i = 0; i < senders; i++) {
            cables.add(to.cable(input));
        }
    }

    void clue(int intake, StreamRecord<EventClue> clue) {
        clues.get(intake).send(clue, clue.getValue().key());
    }

    void clueTime(int intake, long time) {
        clues.get(intake).sendToAll(new Watermark(time));
    }

    void ofRoutes(int sender, Object item) {
        if (item instanceof StreamRecord<?> record && record.getValue() instanceof Copy copy) {
            said.copies++;
            copies.get(sender).send(record, copy.key());
        } else if (item instanceof StreamRecord<?> record && record.getValue() instanceof EditionMark) {
            sendMarks(sender, record);
        } else if (item instanceof Watermark) {
            copies.get(sender).sendToAll(item);
            sendMarks(sender, item);
        }
    }

    private void sendMarks(int sender, Object item) {
        marks.get(sender).sendToAll(item);
        scoringMarks.get(sender).sendToAll(item);
        warningMarks.get(sender).sendToAll(item);
    }

    void ofRules(int sender, Object item) {
        if (item instanceof StreamRecord<?> record && record.getValue() instanceof SignalChange change) {
            said.signals.add(change);
            DeskInput input = new DeskInput.OfSignal(change);
            signals.get(sender).send(new StreamRecord<>(input, change.time()), input.desk());
        } else if (item instanceof Watermark) {
            signals.get(sender).sendToAll(item);
        }
    }

    void ofScoring(int sender, Object item) {
        if (item instanceof StreamRecord<?> record && record.getValue() instanceof ScoreChange change) {
            said.scores.add(change);
            DeskInput input = new DeskInput.OfScore(change);
            scores.get(sender).send(new StreamRecord<>(input, change.time()), input.desk());
        } else if (item instanceof StreamRecord<?> record && record.getValue() instanceof Copy copy) {
            scoreCopies.get(sender).send(record, copy.key());
        } else if (item instanceof Watermark) {
            scoreCopies.get(sender).sendToAll(item);
            scores.get(sender).sendToAll(item);
        }
    }

    void ofWarnings(int sender, Object item) {
        if (item instanceof StreamRecord<?> record && record.getValue() instanceof Warning warning) {
            said.warnings.add(warning);
        }
    }
}
