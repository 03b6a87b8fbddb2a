package fengsui.console.city;

import fengsui.area.AreaChain;
import fengsui.order.Orders;

/**
 * What the values of a rule depend on.
 *
 * @param time epoch milliseconds of event time
 * @param orders what was ordered then
 */
public record Circumstances(AreaChain place, long time, Orders orders) {}
