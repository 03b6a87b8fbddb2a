package fengsui.job.operator;

import fengsui.codec.Health;
import fengsui.codec.Reject;
import fengsui.device.SupplyNews;
import fengsui.job.wire.Copy;
import fengsui.job.wire.EditionMark;
import fengsui.job.wire.FeedBeat;
import fengsui.job.wire.Forms;
import fengsui.rule.run.RuleFinding;
import fengsui.warning.Warning;
import fengsui.warning.Withheld;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.util.OutputTag;

/** What leaves an operator besides its main output. */
public final class Tags {

    public static final OutputTag<Reject> REJECTS = new OutputTag<>("rejects", Forms.REJECT);
    public static final OutputTag<Health> HEALTH = new OutputTag<>("health", Forms.HEALTH);
    /** Marks of rule sets, from intake to whom they concern. */
    public static final OutputTag<EditionMark> MARKS = new OutputTag<>("marks", Forms.EDITION_MARK);

    /** Copies of scores, from scoring to the rules that watch them. */
    public static final OutputTag<Copy> COPIES = new OutputTag<>("copies", Forms.COPY);

    /** From intake to who watches feeds. */
    public static final OutputTag<FeedBeat> BEATS = new OutputTag<>("beats", Forms.FEED_BEAT);

    /** From intake, and from who watches feeds, to who watches whether rules are blind. */
    public static final OutputTag<SupplyNews> SUPPLIES = new OutputTag<>("supplies", Forms.SUPPLY_NEWS);

    /** Rules that are to be taken out, from the rules to who writes that down. */
    public static final OutputTag<RuleFinding> FINDINGS = new OutputTag<>("findings", Forms.FINDING);

    /** Ids of incidents that are long over. */
    public static final OutputTag<String> CLOSED = new OutputTag<>("closed", Types.STRING);

    /** Incidents that are not told by themselves. */
    public static final OutputTag<Withheld> WITHHELD = new OutputTag<>("withheld", Forms.WITHHELD);

    /** Incidents that are over and were never told of. */
    public static final OutputTag<Warning> UNTOLD = new OutputTag<>("untold", Forms.WARNING);

    private Tags() {}
}
