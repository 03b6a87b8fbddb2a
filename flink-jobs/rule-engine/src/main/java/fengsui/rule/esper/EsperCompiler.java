package fengsui.rule.esper;

import fengsui.area.AreaMap;
import fengsui.rule.FailureSink;
import fengsui.rule.Rule;
import fengsui.rule.RuleCompiler;
import fengsui.rule.RuleEngine;
import java.util.List;

/** Rules on Esper. */
public final class EsperCompiler implements RuleCompiler {

    @Override
    public Workbench workbench() {
        return new EsperWorkbench();
    }

    @Override
    public RuleEngine engine(List<Rule> rules, AreaMap areas, FailureSink failures) {
        return new EsperEngine(rules, areas, failures);
    }
}
