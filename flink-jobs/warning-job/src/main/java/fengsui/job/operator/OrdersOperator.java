package fengsui.job.operator;

import fengsui.codec.Health;
import fengsui.codec.Ordered;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import fengsui.order.Orders;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Tells which orders hold: when they change, when one begins and when one ends. After a restore all marks come once more,
 * so it keeps nothing, and says once more what holds.
 */
@SuppressWarnings("NullAway.Init") // Flink calls open before anything else
public final class OrdersOperator extends AbstractStreamOperator<Health>
        implements OneInputStreamOperator<EditionMark, Health> {

    private static final long serialVersionUID = 1L;

    private transient Orders orders;
    private transient long number;
    private transient long clock;
    private transient boolean news;

    @Override
    public void open() throws Exception {
        super.open();
        orders = Orders.NONE;
        number = Long.MIN_VALUE;
        clock = Long.MIN_VALUE;
    }

    @Override
    public void processElement(StreamRecord<EditionMark> element) {
        Edition edition = element.getValue().edition();
        Orders next = Ordered.of(edition.rules());
        if (edition.number() > number) {
            news = news || !next.equals(orders);
            number = edition.number();
            orders = next;
        }
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        long time = mark.getTimestamp();
        // The end of input is no time.
        if (time < Long.MAX_VALUE && (news || OrdersHealth.next(orders, clock) <= time)) {
            output.collect(new StreamRecord<>(OrdersHealth.of(orders, time)));
            news = false;
        }
        clock = Math.max(clock, time);
        super.processWatermark(mark);
    }
}
