package fengsui.rule.mutation;

import fengsui.area.Area;

/**
 * What dispatch found of one incident of a rule.
 *
 * @param from epoch milliseconds of its first evidence
 * @param to of its last record
 * @param right whether there was something to do
 */
public record Judged(Area area, long from, long to, boolean right) {

    boolean holds(Area where, long time) {
        return area.equals(where) && time >= from && time <= to;
    }
}
