package fengsui.warning;

import fengsui.area.Level;
import java.io.Serializable;

/** Where the signals of a rule belong: its hazard, and the level of its areas. */
public record RuleHome(String hazard, Level scope) implements Serializable {}
