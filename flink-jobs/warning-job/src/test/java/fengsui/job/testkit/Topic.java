package fengsui.job.testkit;

import fengsui.job.operator.StandingWarnings;
import fengsui.warning.Warning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The alert topic of a run: whatever it has said so far was written. */
record Topic(Said said) implements StandingWarnings {

    @Override
    public List<Warning> read() {
        Map<String, Warning> newest = new LinkedHashMap<>();
        said.warnings.forEach(record -> newest.put(record.incident().incidentId(), record));
        return List.copyOf(newest.values());
    }
}
