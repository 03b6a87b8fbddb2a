package fengsui.rule.esper;

import fengsui.area.AreaMap;
import fengsui.event.EventKind;
import fengsui.rule.FailureSink;
import fengsui.rule.Rule;
import fengsui.rule.RuleCompiler;
import fengsui.rule.RuleEngine;
import java.util.List;
import java.util.Map;

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

    @Override
    public String eventType(EventKind kind) {
        return EventColumns.typeName(kind);
    }

    @Override
    public Map<String, Class<?>> columns(EventKind kind) {
        return EventColumns.of(kind);
    }
}
