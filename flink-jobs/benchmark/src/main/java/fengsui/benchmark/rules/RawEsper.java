package fengsui.benchmark.rules;

import com.espertech.esper.common.client.EPCompiled;
import com.espertech.esper.common.client.EventSender;
import com.espertech.esper.common.client.configuration.Configuration;
import com.espertech.esper.compiler.client.CompilerArguments;
import com.espertech.esper.compiler.client.EPCompileException;
import com.espertech.esper.compiler.client.EPCompilerProvider;
import com.espertech.esper.runtime.client.EPDeployException;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPRuntimeProvider;
import com.espertech.esper.runtime.client.EPStatement;
import fengsui.benchmark.load.Load;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The statements in one Esper runtime and nothing else: no order, no journal, no evidence, rows merely counted. */
final class RawEsper implements AutoCloseable {

    private static final String TYPE = "Sensor";

    private final EPRuntime runtime;
    private final EventSender sender;
    private long rows;

    private RawEsper(List<EPCompiled> programs) {
        runtime = EPRuntimeProvider.getRuntime("raw", config());
        runtime.getEventService().advanceTime(Load.START);
        sender = runtime.getEventService().getEventSender(TYPE);
        programs.forEach(this::deploy);
    }

    static RawEsper with(List<EPCompiled> programs) {
        return new RawEsper(programs);
    }

    static List<EPCompiled> compile(List<String> statements) {
        List<EPCompiled> programs = new ArrayList<>();
        CompilerArguments arguments = new CompilerArguments(config());
        try {
            for (String statement : statements) {
                programs.add(EPCompilerProvider.getCompiler().compile(statement, arguments));
            }
        } catch (EPCompileException e) {
            throw new IllegalStateException("the benchmark's own statement", e);
        }
        return programs;
    }

    private static Configuration config() {
        Map<String, Class<?>> columns = new LinkedHashMap<>();
        columns.put("ts", Long.class);
        columns.put("grid", String.class);
        columns.put("street", String.class);
        columns.put("source", String.class);
        columns.put("property", String.class);
        columns.put("value", Double.class);
        Configuration config = new Configuration();
        config.getCommon()
                .addEventType(
                        TYPE,
                        columns.keySet().toArray(String[]::new),
                        columns.values().toArray());
        config.getRuntime().getThreading().setInternalTimerEnabled(false);
        config.getRuntime().getThreading().setListenerDispatchPreserveOrder(false);
        config.getRuntime().getThreading().setInsertIntoDispatchPreserveOrder(false);
        config.getRuntime().getExecution().setDisableLocking(true);
        return config;
    }

    private void deploy(EPCompiled program) {
        try {
            for (EPStatement statement :
                    runtime.getDeploymentService().deploy(program).getStatements()) {
                statement.addListener((added, removed, source, unused) -> rows += added == null ? 0 : added.length);
            }
        } catch (EPDeployException e) {
            throw new IllegalStateException("the benchmark's own statement", e);
        }
    }

    /** An event as Esper takes it, made before time is taken. */
    static Object[] row(SafetyEvent event) {
        SensorReading reading = (SensorReading) event;
        return new Object[] {
            event.eventTime(),
            event.area().grid(),
            event.area().street(),
            event.sourceId(),
            reading.property(),
            reading.value()
        };
    }

    void send(long time, Object[] row) {
        runtime.getEventService().advanceTimeSpan(time);
        sender.sendEvent(row);
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() {
        runtime.destroy();
    }
}
