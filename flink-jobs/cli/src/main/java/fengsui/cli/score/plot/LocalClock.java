package fengsui.cli.score.plot;

import fengsui.cli.series.ScoredRow;
import fengsui.cli.series.SeriesTime;
import java.util.List;

/**
 * The clock on the wall beside the device. It is not set forward or back, so that no stretch of the drawing is missing.
 *
 * @param offset local time less UTC at the first reading, milliseconds
 */
record LocalClock(int offset) {

    static LocalClock of(List<ScoredRow> rows) {
        return new LocalClock(rows.isEmpty() ? 0 : rows.get(0).row().time().offset());
    }

    /** Milliseconds as if the wall were in UTC. A time without a zone is what the wall says. */
    long at(SeriesTime time) {
        return time.zoned() ? time.millis() + offset : time.millis();
    }
}
