package fengsui.codec;

import fengsui.area.Area;
import fengsui.risk.ChangeKind;
import fengsui.risk.Severity;
import fengsui.risk.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A record of the signals topic as a consumer sees it.
 *
 * @param status of CAP: whether the job that wrote it was meant
 * @param replaces the id under which it stood before, on an update only
 * @param rule its id
 * @param trial whether it was on trial when it hit: then it made no warning
 * @param time when the rule hit, epoch milliseconds of event time
 */
public record SignalView(
        String signalId,
        String status,
        ChangeKind change,
        @Nullable String replaces,
        String rule,
        boolean trial,
        String hazard,
        long time,
        Area area,
        Urgency urgency,
        Severity severity) {}
