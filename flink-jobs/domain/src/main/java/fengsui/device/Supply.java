package fengsui.device;

import fengsui.area.AreaChain;
import fengsui.event.EventKind;

/**
 * Something that a feed delivers for rules to go by, where it does so. Immutable.
 *
 * @param subject see {@link fengsui.event.SafetyEvent#subject()}
 * @param area of the device; the city alone, where a device that says nothing may be well
 */
public record Supply(String feed, EventKind kind, String subject, AreaChain area) {}
