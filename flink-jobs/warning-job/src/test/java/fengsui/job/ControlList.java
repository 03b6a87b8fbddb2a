package fengsui.job;

import fengsui.job.testkit.ControlListReader;
import fengsui.job.testkit.Published;
import fengsui.job.wire.ControlRecord;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.source.Source;

/** A control topic that is a list. No split of it could go to another subtask: each tells all. */
public final class ControlList {

    private ControlList() {}

    public static Source<ControlRecord, ?, ?> source(String run, List<Published> published) {
        ArrayList<Published> all = new ArrayList<>(published);
        return new EverySubtask<>(() -> new ControlListReader<>(run, all));
    }
}
