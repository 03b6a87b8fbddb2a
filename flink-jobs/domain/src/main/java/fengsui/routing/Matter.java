package fengsui.routing;

import fengsui.area.AreaChain;
import fengsui.risk.Grade;
import java.util.List;
import java.util.Set;

/**
 * What routing asks of an incident.
 *
 * @param time epoch milliseconds of event time
 * @param modes the modes that hold there
 * @param asked the roles that its rule names
 */
public record Matter(String hazard, Grade grade, AreaChain place, long time, Set<String> modes, List<String> asked) {}
