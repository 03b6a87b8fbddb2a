package fengsui.rule.rehearsal;

import fengsui.risk.Clue;
import fengsui.risk.HazardScoring;
import fengsui.risk.RiskMeter;
import fengsui.risk.RiskWindow;
import fengsui.risk.Score;
import fengsui.risk.ScoreLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The score of one hazard in one area as it stands at one time, whether or not it was worth telling then. */
final class StandingScore {

    private final HazardScoring scoring;
    private final TreeMap<Long, List<Clue>> panes = new TreeMap<>();
    private @Nullable RiskMeter meter;

    private StandingScore(HazardScoring scoring, List<Clue> clues) {
        this.scoring = scoring;
        clues.forEach(clue -> panes.computeIfAbsent(RiskWindow.countsAt(clue), end -> new ArrayList<>())
                .add(clue));
    }

    /**
     * As the last minute that is over at {@code time} left it; empty where nobody has said anything that still counts.
     *
     * @param clues those of the hazard and area
     */
    static Optional<Score> at(long time, HazardScoring scoring, List<Clue> clues) {
        return new StandingScore(scoring, clues).run(RiskWindow.lastPaneEnd(time));
    }

    private Optional<Score> run(long last) {
        if (panes.isEmpty()) {
            return Optional.empty();
        }
        for (long minute = panes.firstKey(); minute <= last; minute += RiskWindow.PANE_MILLIS) {
            minuteOver(minute, panes.getOrDefault(minute, List.of()));
        }
        RiskMeter standing = meter;
        return standing == null ? Optional.empty() : Optional.of(score(standing.snapshot(), last));
    }

    private void minuteOver(long minute, List<Clue> clues) {
        if (meter == null && clues.isEmpty()) {
            return;
        }
        RiskMeter now = meter == null ? RiskMeter.startedBy(scoring, clues.get(0)) : meter;
        clues.forEach(now::add);
        now.minuteOver(minute);
        meter = now.isIdle() ? null : now;
    }

    private Score score(RiskMeter.Snapshot snapshot, long minute) {
        int level = snapshot.level().level();
        return new RiskWindow(scoring, snapshot.clues())
                .scoreAt(minute, snapshot.area(), snapshot.chain())
                .at(new ScoreLevel(level, level));
    }
}
