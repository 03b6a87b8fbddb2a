package fengsui.job.testkit;

import fengsui.job.wire.ControlRecord;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.core.io.InputStatus;

/** Tells one subtask what is published, each in its time and, after a restart, all of it again: as the live one does. */
public final class ControlListReader<S extends SourceSplit> implements SourceReader<ControlRecord, S> {

    private final ReadingProgress progress;
    private final List<Published> all;
    private int next;

    public ControlListReader(String run, List<Published> all) {
        this.progress = ReadingProgress.of(run);
        this.all = List.copyOf(all);
    }

    @Override
    public void start() {}

    @Override
    public InputStatus pollNext(ReaderOutput<ControlRecord> output) throws Exception {
        if (next == all.size()) {
            return InputStatus.END_OF_INPUT;
        }
        if (!isAvailable().isDone()) {
            return InputStatus.NOTHING_AVAILABLE;
        }
        Published one = all.get(next);
        output.collect(one.read());
        next++;
        if (!one.everywhere()) {
            progress.announced(this);
        }
        return InputStatus.MORE_AVAILABLE;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        if (next == all.size()) {
            return CompletableFuture.completedFuture(null);
        }
        Published one = all.get(next);
        return one.everywhere() || progress.isTeller(this)
                ? progress.when(one.records()).toCompletableFuture()
                : new CompletableFuture<>();
    }

    @Override
    public List<S> snapshotState(long checkpoint) {
        return List.of();
    }

    @Override
    public void addSplits(List<S> splits) {
        // There are none.
    }

    @Override
    public void notifyNoMoreSplits() {
        // There were none.
    }

    @Override
    public void close() {}
}
