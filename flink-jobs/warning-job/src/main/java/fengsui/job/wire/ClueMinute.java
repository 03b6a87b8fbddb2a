package fengsui.job.wire;

import fengsui.risk.EditionClue;
import java.util.List;

/** The clues of one key and minute. Immutable. */
public record ClueMinute(List<EditionClue> clues) {

    public ClueMinute {
        clues = List.copyOf(clues);
    }
}
