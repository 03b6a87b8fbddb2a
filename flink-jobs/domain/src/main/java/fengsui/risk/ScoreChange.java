package fengsui.risk;

/**
 * One entry in the account of scores. A score is known by its hazard, area and time.
 *
 * @param kind NEW in its time; LATE where it stands instead of whatever was said for that time; WITHDRAWN where nothing
 *     would have been said
 * @param newest whether this is what a map must show of the area from now on: a score after which nothing newer was told;
 *     in rare cases a withdrawal, after which nothing stands, or a 0 that was told too long ago to be remembered
 */
public record ScoreChange(ChangeKind kind, Score score, boolean newest) {

    public static ScoreChange found(Score score) {
        return new ScoreChange(ChangeKind.NEW, score, true);
    }

    public long time() {
        return score.time();
    }
}
