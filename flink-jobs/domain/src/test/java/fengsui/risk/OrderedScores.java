package fengsui.risk;

import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.event.EventKind;
import fengsui.event.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the scores must come to: all that was seen is known from the start, and each minute is gone through once. */
final class OrderedScores {

    /** Something seen that speaks for fire, or against it where its strength is less than 0; each model weighs it in its own way. */
    record Sight(AreaChain chain, String witness, long time, int strength) {

        /** What {@code model} makes of it. How it weighs is told by its prior, for want of terms. */
        List<Clue> clues(ScoringModel model) {
            return model.hazards().stream().map(this::clue).toList();
        }

        private Clue clue(HazardScoring scoring) {
            Contributor source = new Contributor(EventKind.SENSOR, witness, "smoke " + strength);
            return new Clue(
                    scoring.hazard(),
                    chain.at(scoring.level()),
                    chain.upFrom(scoring.level()),
                    time,
                    witness,
                    strength < 0 ? strength : Math.max(1, strength * -scoring.prior() / 4_000),
                    source);
        }
    }

    private OrderedScores() {}

    /** By key and time. */
    static Map<String, Score> of(Timeline<ScoringModel> models, List<Sight> sights) {
        Map<String, TreeMap<Long, List<Clue>>> byKey = new TreeMap<>();
        for (Sight sight : sights) {
            for (Clue clue : sight.clues(models.at(sight.time()))) {
                byKey.computeIfAbsent(clue.key(), key -> new TreeMap<>())
                        .computeIfAbsent(RiskWindow.countsAt(clue), end -> new ArrayList<>())
                        .add(clue);
            }
        }
        Map<String, Score> scores = new TreeMap<>();
        byKey.forEach((key, panes) -> run(models, key, panes, scores));
        return scores;
    }

    static String nameOf(Score score) {
        return score.hazard() + "|" + score.area() + "@" + score.time();
    }

    private static void run(
            Timeline<ScoringModel> models, String key, SortedMap<Long, List<Clue>> panes, Map<String, Score> scores) {
        @Nullable RiskMeter meter = null;
        long minute = Long.MIN_VALUE;
        while (meter != null || !panes.isEmpty()) {
            minute = meter == null ? panes.firstKey() : minute + RiskWindow.PANE_MILLIS;
            List<Clue> clues = Optional.ofNullable(panes.remove(minute)).orElse(List.of());
            Level level = meter == null
                    ? clues.get(0).area().level()
                    : meter.snapshot().area().level();
            Optional<HazardScoring> scoring =
                    models.at(minute - 1).hazard(Clue.hazardOf(key)).filter(found -> found.level() == level);
            Optional<Score> score;
            if (scoring.isEmpty()) {
                score = meter == null ? Optional.empty() : meter.end(minute);
                meter = null;
            } else {
                meter = meter == null
                        ? RiskMeter.startedBy(scoring.get(), clues.get(0))
                        : new RiskMeter(scoring.get(), meter.snapshot());
                clues.forEach(meter::add);
                score = meter.minuteOver(minute);
                meter = meter.isIdle() ? null : meter;
            }
            score.ifPresent(told -> scores.put(nameOf(told), told));
        }
    }
}
