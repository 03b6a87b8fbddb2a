package fengsui.job.operator;

import fengsui.job.wire.Edition;
import fengsui.job.wire.EventClue;
import fengsui.job.wire.Intaken;
import fengsui.rule.ScoringRules;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** What each event says about hazards, by every rule set that stands. The first of them comes before the first event. */
public final class CluesFunction implements FlatMapFunction<Intaken, EventClue> {

    private static final long serialVersionUID = 1L;

    private transient @Nullable ClueMaker made;

    @Override
    public void flatMap(Intaken taken, Collector<EventClue> out) {
        if (taken instanceof Intaken.Event one) {
            maker().clues(one.event()).forEach(out::collect);
        } else if (taken instanceof Intaken.NewEdition one) {
            announce(one.edition());
        }
    }

    private void announce(Edition edition) {
        maker().announce(edition.number(), ScoringRules.load(edition.rules()).model());
    }

    private ClueMaker maker() {
        ClueMaker maker = made;
        if (maker == null) {
            maker = new ClueMaker();
            made = maker;
        }
        return maker;
    }
}
