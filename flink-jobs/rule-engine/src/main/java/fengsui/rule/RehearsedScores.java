package fengsui.rule;

import fengsui.area.Area;
import fengsui.event.SafetyEvent;
import fengsui.risk.Clue;
import fengsui.risk.HazardScoring;
import fengsui.risk.RiskMeter;
import fengsui.risk.RiskWindow;
import fengsui.risk.Score;
import fengsui.risk.ScoringModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The scores of a whole history: every meter is told of each minute from its first clue until it is idle. */
final class RehearsedScores {

    private static final Comparator<Score> ORDER =
            Comparator.comparingLong(Score::time).thenComparing(Score::hazard).thenComparing(Score::area);

    private RehearsedScores() {}

    static List<Score> of(ScoringModel scoring, List<SafetyEvent> events) {
        List<Score> scores = new ArrayList<>();
        for (HazardScoring hazard : scoring.hazards()) {
            byArea(hazard, events).values().forEach(panes -> run(hazard, panes, scores));
        }
        scores.sort(ORDER);
        return scores;
    }

    /** The clues of each area, by the end of their pane. */
    private static Map<Area, SortedMap<Long, List<Clue>>> byArea(HazardScoring hazard, List<SafetyEvent> events) {
        Map<Area, SortedMap<Long, List<Clue>>> byArea = new TreeMap<>();
        for (SafetyEvent event : events) {
            hazard.clue(event)
                    .ifPresent(clue -> byArea.computeIfAbsent(clue.area(), area -> new TreeMap<>())
                            .computeIfAbsent(RiskWindow.paneEnd(clue.time()), end -> new ArrayList<>())
                            .add(clue));
        }
        return byArea;
    }

    private static void run(HazardScoring hazard, SortedMap<Long, List<Clue>> panes, List<Score> scores) {
        while (!panes.isEmpty()) {
            long minute = panes.firstKey();
            RiskMeter meter =
                    RiskMeter.startedBy(hazard, panes.values().iterator().next().get(0));
            while (!meter.isIdle()) {
                List<Clue> clues = panes.remove(minute);
                if (clues != null) {
                    clues.forEach(meter::add);
                }
                meter.minuteOver(minute).ifPresent(scores::add);
                minute += RiskWindow.PANE_MILLIS;
            }
        }
    }
}
