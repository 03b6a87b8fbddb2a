package fengsui.job.wire;

import fengsui.risk.EditionClue;

/**
 * A clue on its way to where it counts.
 *
 * @param feed the feed of its event, which says how late it may come
 */
public record EventClue(EditionClue said, String feed) {

    /** Clues of one key concern one hazard and area. */
    public String key() {
        return said.clue().key();
    }
}
