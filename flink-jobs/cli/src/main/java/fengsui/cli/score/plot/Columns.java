package fengsui.cli.score.plot;

import fengsui.cli.series.ScoredRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts the rows of a series into columns, one for each unit of the drawing's width. */
final class Columns {

    /** A longer time between two readings than so many usual ones is a gap, over which no line is drawn. */
    private static final int GAP = 20;

    private Columns() {}

    /**
     * In the order of time.
     *
     * @param axis where times stand
     */
    static List<Column> of(List<ScoredRow> rows, LocalClock clock, TimeAxis axis) {
        TreeMap<Long, List<ScoredRow>> byUnit = new TreeMap<>();
        for (ScoredRow row : rows) {
            byUnit.computeIfAbsent(Math.round(axis.x(clock.at(row.row().time()))), unit -> new ArrayList<>())
                    .add(row);
        }
        long gap = GAP * usualInterval(rows);
        List<Column> columns = new ArrayList<>();
        long last = Long.MIN_VALUE / 2;
        for (Map.Entry<Long, List<ScoredRow>> unit : byUnit.entrySet()) {
            List<ScoredRow> here = unit.getValue();
            boolean broken = time(here.get(0)) - last > gap || nothingLeads(columns);
            columns.add(Column.of(unit.getKey(), here, broken));
            last = time(here.get(here.size() - 1));
        }
        return columns;
    }

    /** A column without a value is a hole in the line. */
    private static boolean nothingLeads(List<Column> columns) {
        return !columns.isEmpty() && columns.get(columns.size() - 1).ys().isEmpty();
    }

    private static long time(ScoredRow row) {
        return row.row().time().millis();
    }

    private static long usualInterval(List<ScoredRow> rows) {
        long[] intervals = new long[Math.max(0, rows.size() - 1)];
        for (int i = 0; i < intervals.length; i++) {
            intervals[i] = Math.max(0, time(rows.get(i + 1)) - time(rows.get(i)));
        }
        Arrays.sort(intervals);
        return intervals.length == 0 ? 0 : intervals[intervals.length / 2];
    }
}
