package fengsui.job.operator;

import fengsui.codec.RuleBundle;
import fengsui.rule.KnownPrograms;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.run.Workshop;
import java.io.Serializable;

/** Where operators get rules that run. Travels with the job: its tasks compile only what it does not hold. */
public interface RuleSupply extends Serializable {

    /** Every subtask starts its own engines, with programs of {@code compiled} where those fit. */
    static RuleSupply of(KnownPrograms compiled) {
        return new Compiled(compiled);
    }

    /** The rules of {@code bundle}, with programs of {@code before} where those fit. */
    LoadedRules load(RuleBundle bundle, KnownPrograms before);

    Workshop workshop();

    /** See {@link #of}. */
    record Compiled(KnownPrograms programs) implements RuleSupply {

        @Override
        public LoadedRules load(RuleBundle bundle, KnownPrograms before) {
            return RuleSetLoader.load(bundle, programs.and(before));
        }

        @Override
        public Workshop workshop() {
            return Workshop.fresh();
        }
    }
}
