package fengsui.rule.rehearsal;

import fengsui.area.Level;
import fengsui.event.SafetyEvent;
import fengsui.event.Timeline;
import fengsui.risk.BurstPlan;
import fengsui.risk.Clue;
import fengsui.risk.HazardScoring;
import fengsui.risk.RiskMeter;
import fengsui.risk.RiskWindow;
import fengsui.risk.Score;
import fengsui.risk.ScoringModel;
import fengsui.rule.run.RuleEdition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a whole history: every meter is told of each minute from its first clue until it is idle. A clue is made by
 * the model that holds at its time; a minute is scored by the one that holds at its last instant.
 */
final class RehearsedScores {

    private static final Comparator<Score> ORDER =
            Comparator.comparingLong(Score::time).thenComparing(Score::hazard).thenComparing(Score::area);

    private final Timeline<ScoringModel> models;
    private final SortedMap<Long, List<Clue>> panes;
    private final List<Score> scores;
    private final String hazard;
    private @Nullable RiskMeter meter;

    private RehearsedScores(Timeline<ScoringModel> models, SortedMap<Long, List<Clue>> panes, List<Score> scores) {
        this.models = models;
        this.panes = panes;
        this.scores = scores;
        this.hazard = panes.values().iterator().next().get(0).hazard();
    }

    static List<Score> of(List<RuleEdition> editions, List<SafetyEvent> events) {
        Timeline<ScoringModel> models = new Timeline<>(editions.get(0).rules().scoring());
        editions.forEach(edition -> models.begin(edition.from(), edition.rules().scoring()));
        List<Score> scores = new ArrayList<>();
        BurstPlan plan = BurstPlan.NONE;
        for (RuleEdition edition : editions) {
            plan = plan.and(edition.from(), edition.rules().scoring());
        }
        List<Clue> clues = new ArrayList<>(RehearsedBursts.clues(plan, models, events));
        events.forEach(event -> clues.addAll(models.at(event.eventTime()).clues(event)));
        byPlace(clues).values().forEach(panes -> new RehearsedScores(models, panes, scores).run());
        scores.sort(ORDER);
        return scores;
    }

    /** The clues of each hazard and area, by the end of their pane. */
    private static Map<String, SortedMap<Long, List<Clue>>> byPlace(List<Clue> clues) {
        Map<String, SortedMap<Long, List<Clue>>> byPlace = new TreeMap<>();
        for (Clue clue : clues) {
            byPlace.computeIfAbsent(clue.key(), place -> new TreeMap<>())
                    .computeIfAbsent(RiskWindow.countsAt(clue), end -> new ArrayList<>())
                    .add(clue);
        }
        return byPlace;
    }

    private void run() {
        long minute = Long.MIN_VALUE;
        while (meter != null || !panes.isEmpty()) {
            minute = meter == null ? panes.firstKey() : minute + RiskWindow.PANE_MILLIS;
            List<Clue> clues = panes.containsKey(minute) ? panes.remove(minute) : List.of();
            minuteOver(minute, clues).ifPresent(scores::add);
        }
    }

    private Optional<Score> minuteOver(long minute, List<Clue> clues) {
        RiskMeter before = meter;
        Level level = before == null
                ? clues.get(0).area().level()
                : before.snapshot().area().level();
        Optional<HazardScoring> scoring = models.at(minute - 1).hazard(hazard).filter(found -> found.level() == level);
        if (scoring.isEmpty()) {
            meter = null;
            // What is no longer scored falls to 0, where it stood higher.
            return before == null ? Optional.empty() : before.end(minute);
        }
        RiskMeter now = before == null
                ? RiskMeter.startedBy(scoring.get(), clues.get(0))
                : new RiskMeter(scoring.get(), before.snapshot());
        clues.forEach(now::add);
        Optional<Score> told = now.minuteOver(minute);
        meter = now.isIdle() ? null : now;
        return told;
    }
}
