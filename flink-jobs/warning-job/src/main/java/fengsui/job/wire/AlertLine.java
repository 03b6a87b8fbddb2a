package fengsui.job.wire;

import fengsui.warning.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record to be: of the alert topic, or of the topic of what stands.
 *
 * @param warning {@code null} where the incident is long over and nothing of it need stand any more
 * @param standing whether it is meant for the topic of what stands
 */
public record AlertLine(String incident, @Nullable Warning warning, boolean standing) {

    /** A warning goes to both topics. */
    public static List<AlertLine> of(Warning warning) {
        String incident = warning.incident().incidentId();
        return List.of(new AlertLine(incident, warning, false), new AlertLine(incident, warning, true));
    }

    /** Nothing of {@code incident} stands any more. */
    public static AlertLine over(String incident) {
        return new AlertLine(incident, null, true);
    }
}
