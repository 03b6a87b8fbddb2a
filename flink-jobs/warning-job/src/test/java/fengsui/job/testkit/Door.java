package fengsui.job.testkit;

import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.function.RunnableWithException;
import org.apache.flink.util.function.ThrowingConsumer;

/** An input of an operator in its harness. */
record Door<T>(
        ThrowingConsumer<StreamRecord<T>, Exception> elements,
        ThrowingConsumer<Watermark, Exception> marks,
        RunnableWithException ending)
        implements Station.Input {

    @Override
    @SuppressWarnings("unchecked") // what the wire before it carries
    public void element(StreamRecord<?> record) throws Exception {
        elements.accept((StreamRecord<T>) record);
    }

    @Override
    public void watermark(Watermark mark) throws Exception {
        marks.accept(mark);
    }

    @Override
    public void end() throws Exception {
        ending.run();
    }
}
