package fengsui.job.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.codec.Health;
import fengsui.codec.Ordered;
import fengsui.job.testkit.TestRules;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import fengsui.job.wire.Forms;
import fengsui.order.ModeOrder;
import fengsui.order.Orders;
import fengsui.order.Silence;
import fengsui.testkit.ValidRecords;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class OrdersOperatorTest {

    private static final Area DISTRICT = new Area(Level.DISTRICT, "d1");
    private static final Orders ORDERS = Orders.NONE
            .and(new ModeOrder("surge", DISTRICT, 10_000, 30_000, "duty office", "fair"))
            .and(new Silence(DISTRICT, "fire", false, 20_000, 40_000, "duty office", "works"));

    private static EditionMark mark(long number, Orders orders, int subtask) {
        Edition edition = new Edition(number, Ordered.in(TestRules.bundle(), orders, number), 10_000);
        return new EditionMark(edition, subtask, 2, 0);
    }

    private static OneInputStreamOperatorTestHarness<EditionMark, Health> harness() throws Exception {
        OneInputStreamOperatorTestHarness<EditionMark, Health> harness =
                new OneInputStreamOperatorTestHarness<>(new OrdersOperator());
        harness.setup(Forms.HEALTH.createSerializer(new SerializerConfigImpl()));
        return harness;
    }

    @Test
    void whenOrdersBeginAndEnd_thenEachTurnIsToldOnce() throws Exception {
        try (var harness = harness()) {
            harness.open();
            harness.processWatermark(new Watermark(5_000));
            assertThat(harness.extractOutputValues()).isEmpty();
            harness.processElement(new StreamRecord<>(mark(4, ORDERS, 0)));
            harness.processElement(new StreamRecord<>(mark(4, ORDERS, 1)));
            for (long time = 6_000; time <= 50_000; time += 1_000) {
                harness.processWatermark(new Watermark(time));
            }
            harness.processWatermark(Watermark.MAX_WATERMARK);
            ValidRecords valid = new ValidRecords();
            harness.extractOutputValues().forEach(valid::any);

            assertThat(harness.extractOutputValues())
                    .extracting(
                            Health::subject,
                            Health::time,
                            health -> health.figures().get("modes"),
                            health -> health.figures().get("silences"),
                            health -> health.figures().get("coming"),
                            health -> health.figures().get("next"))
                    .containsExactly(
                            tuple("orders", 6_000L, 0L, 0L, 2L, 10_000L),
                            tuple("orders", 10_000L, 1L, 0L, 1L, 20_000L),
                            tuple("orders", 20_000L, 1L, 1L, 0L, 30_000L),
                            tuple("orders", 30_000L, 0L, 1L, 0L, 40_000L),
                            tuple("orders", 40_000L, 0L, 0L, 0L, null));
            assertThat(harness.extractOutputValues().get(1).message())
                    .contains(
                            "hold: surge in district:d1 from 1970-01-01T00:00:10Z until 1970-01-01T00:00:30Z, by duty"
                                    + " office (fair)",
                            "to come: silence of fire");
        }
    }

    @Test
    void whenARuleSetHasTheSameOrders_thenNothingIsToldAnew() throws Exception {
        try (var harness = harness()) {
            harness.open();
            harness.processElement(new StreamRecord<>(mark(4, ORDERS, 0)));
            harness.processWatermark(new Watermark(12_000));
            harness.processElement(new StreamRecord<>(mark(5, ORDERS, 0)));
            harness.processElement(new StreamRecord<>(mark(3, Orders.NONE, 0)));
            harness.processWatermark(new Watermark(13_000));

            assertThat(harness.extractOutputValues()).hasSize(1);
        }
    }
}
