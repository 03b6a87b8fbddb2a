package fengsui.job.operator;

import fengsui.codec.RuleBundle;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.run.Workshop;
import java.io.Serializable;

/** Where operators get rules that run: compiled rules cannot travel, nor can engines. */
public interface RuleSupply extends Serializable {

    /** Every subtask compiles its own rules and starts its own engines. */
    RuleSupply OWN = new RuleSupply() {

        private static final long serialVersionUID = 1L;

        @Override
        public LoadedRules load(RuleBundle bundle) {
            return RuleSetLoader.load(bundle);
        }

        @Override
        public Workshop workshop() {
            return Workshop.fresh();
        }
    };

    LoadedRules load(RuleBundle bundle);

    Workshop workshop();
}
