package fengsui.rule.esper;

import com.espertech.esper.common.client.configuration.Configuration;
import com.espertech.esper.common.client.configuration.compiler.ConfigurationCompilerPlugInSingleRowFunction.FilterOptimizable;
import com.espertech.esper.common.client.configuration.compiler.ConfigurationCompilerPlugInSingleRowFunction.ValueCache;
import com.espertech.esper.common.client.util.ClassForNameProvider;
import fengsui.event.EventKind;
import java.util.HashMap;
import java.util.Map;

/** The one way Esper is set up here: our clock, our thread, no code but the rule's own statement. */
final class EsperConfig {

    private EsperConfig() {}

    /** A new one each time: Esper's configurations can be changed. */
    static Configuration make() {
        return make(ClassDoor::load);
    }

    /** @param door where Esper asks for classes by name */
    static Configuration make(ClassForNameProvider door) {
        Configuration config = new Configuration();
        for (EventKind kind : EventKind.values()) {
            addType(config, kind);
        }
        forbidCode(config, door);
        AreaFunctions.NAMES.forEach(name -> addFunction(config, AreaFunctions.class, name, name));
        LookUps.METHODS.forEach((name, method) -> addFunction(config, InForce.class, name, method));
        oneThread(config);
        config.getRuntime().getExceptionHandling().addClass(RuleFailureHandlers.class);
        return config;
    }

    private static void addType(Configuration config, EventKind kind) {
        Map<String, Class<?>> columns = EventColumns.of(kind);
        config.getCommon()
                .addEventType(
                        EventColumns.typeName(kind),
                        columns.keySet().toArray(String[]::new),
                        columns.values().toArray());
    }

    /** What it throws reaches the rule's handler; out of an index of filters Esper would not say whose it was. */
    private static void addFunction(Configuration config, Class<?> home, String name, String method) {
        config.getCompiler()
                .addPlugInSingleRowFunction(
                        name, home.getName(), method, ValueCache.DISABLED, FilterOptimizable.DISABLED, true);
    }

    private static void forbidCode(Configuration config, ClassForNameProvider door) {
        config.getCompiler().getScripts().setEnabled(false);
        config.getCompiler().getByteCode().setAllowInlinedClass(false);
        Map<String, Object> transients = new HashMap<>();
        transients.put(ClassForNameProvider.NAME, door);
        config.getCommon().setTransientConfiguration(transients);
    }

    private static void oneThread(Configuration config) {
        config.getRuntime().getThreading().setInternalTimerEnabled(false);
        config.getRuntime().getThreading().setListenerDispatchPreserveOrder(false);
        config.getRuntime().getThreading().setInsertIntoDispatchPreserveOrder(false);
        config.getRuntime().getThreading().setNamedWindowConsumerDispatchPreserveOrder(false);
        config.getRuntime().getExecution().setDisableLocking(true);
        // Measured where and when we say, see Costs; never told as events.
        config.getRuntime().getMetricsReporting().setEnableMetricsReporting(true);
        config.getRuntime().getMetricsReporting().setThreading(false);
        config.getRuntime().getMetricsReporting().setRuntimeInterval(-1);
        config.getRuntime().getMetricsReporting().setStatementInterval(-1);
        config.getRuntime().getMetricsReporting().setJmxRuntimeMetrics(false);
    }
}
