package fengsui.rule.run;

import fengsui.area.Level;

/** What an engine is for: the rules of one hazard and one level share one. */
record Shelf(String hazard, Level level) {}
