package fengsui.job.operator;

import fengsui.codec.Health;
import fengsui.codec.Reject;
import fengsui.job.wire.Forms;
import org.apache.flink.util.OutputTag;

/** What leaves an operator besides its main output. */
public final class Tags {

    public static final OutputTag<Reject> REJECTS = new OutputTag<>("rejects", Forms.REJECT);
    public static final OutputTag<Health> HEALTH = new OutputTag<>("health", Forms.HEALTH);

    private Tags() {}
}
