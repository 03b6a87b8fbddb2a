package fengsui.event;

import fengsui.area.AreaChain;
import fengsui.area.Point;
import org.jspecify.annotations.Nullable;

/** Where an event happened: always an area, a position where the feed gives one. */
public record Place(AreaChain area, @Nullable Point point) {}
