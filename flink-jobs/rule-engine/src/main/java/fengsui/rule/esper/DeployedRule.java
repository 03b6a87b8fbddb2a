package fengsui.rule.esper;

import com.espertech.esper.common.client.EventBean;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPStatement;
import com.espertech.esper.runtime.client.UpdateListener;
import fengsui.rule.BrokenHit;
import fengsui.rule.FailureSink;
import fengsui.rule.Hit;
import fengsui.rule.Rule;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One rule in one runtime: hands its rows on as hits, and counts what goes wrong. Not thread-safe. */
final class DeployedRule implements UpdateListener {

    private final Rule rule;
    private final EsperProgram program;
    private final LongSupplier clock;
    private final FailureSink failures;
    private final Consumer<Hit> hits;

    DeployedRule(Rule rule, LongSupplier clock, FailureSink failures, Consumer<Hit> hits) {
        this.rule = rule;
        this.program = (EsperProgram) rule.program();
        this.clock = clock;
        this.failures = failures;
        this.hits = hits;
    }

    @Override
    public void update(
            EventBean @Nullable [] rows, EventBean @Nullable [] removed, EPStatement statement, EPRuntime runtime) {
        if (rows == null || !rule.speaksAt(clock.getAsLong())) {
            return;
        }
        for (EventBean row : rows) {
            read(row);
        }
    }

    /** What a listener throws Esper may swallow, so nothing leaves from here. */
    private void read(EventBean row) {
        try {
            hits.accept(HitRows.read(rule, program, row, clock.getAsLong()));
        } catch (BrokenHit e) {
            failures.failed(rule.id(), clock.getAsLong(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    /** Says what was thrown and not its message, which may repeat what an event held. */
    void failed(Throwable thrown) {
        failures.threw(rule.id(), clock.getAsLong(), thrown.getClass().getSimpleName() + " in its EPL");
    }
}
