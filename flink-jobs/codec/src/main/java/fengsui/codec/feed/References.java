package fengsui.codec.feed;

import fengsui.area.AreaMap;

/** What the mappings of a rule set may refer to. Immutable. */
record References(AreaMap areas, LookupTables tables) {}
