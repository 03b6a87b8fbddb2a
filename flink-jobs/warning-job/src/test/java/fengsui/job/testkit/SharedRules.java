package fengsui.job.testkit;

import fengsui.codec.RuleBundle;
import fengsui.job.operator.RuleSupply;
import fengsui.rule.KnownPrograms;
import fengsui.rule.LoadedRules;
import fengsui.rule.run.Workshop;

/** One set of compiled rules and of engines for all runs of a thread. To be closed after the last. */
final class SharedRules implements RuleSupply, AutoCloseable {

    private static final long serialVersionUID = 1L;

    private final transient Workshop workshop = Workshop.recycling();

    @Override
    public LoadedRules load(RuleBundle bundle, KnownPrograms before) {
        return ReplayRules.load(bundle);
    }

    @Override
    public Workshop workshop() {
        return workshop;
    }

    @Override
    public void close() {
        workshop.close();
    }
}
