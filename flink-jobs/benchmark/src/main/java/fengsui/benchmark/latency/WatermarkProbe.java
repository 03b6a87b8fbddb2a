package fengsui.benchmark.latency;

import fengsui.job.wire.Taken;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Lets everything pass, and writes down when each watermark did: one file for each subtask, readable once it has ended. */
@SuppressWarnings("NullAway.Init") // Flink calls open before anything else
final class WatermarkProbe extends AbstractStreamOperator<Taken> implements OneInputStreamOperator<Taken, Taken> {

    private static final long serialVersionUID = 1L;

    private final String folder;
    private transient DataOutputStream passed;

    WatermarkProbe(Path folder) {
        this.folder = folder.toString();
    }

    @Override
    public void open() throws Exception {
        super.open();
        int subtask = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask();
        passed = new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(Path.of(folder).resolve("subtask-" + subtask))));
    }

    @Override
    public void processElement(StreamRecord<Taken> element) {
        output.collect(element);
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        passed.writeLong(mark.getTimestamp());
        passed.writeLong(System.currentTimeMillis());
        super.processWatermark(mark);
    }

    @Override
    public void close() throws Exception {
        if (passed != null) {
            passed.close();
        }
        super.close();
    }
}
