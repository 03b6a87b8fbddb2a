package fengsui.rule.esper;

import com.espertech.esper.common.client.hook.expr.EPLMethodInvocationContext;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPRuntimeProvider;
import fengsui.area.AreaMap;
import java.util.List;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * The functions that a rule may call. Esper loads this by its name; the areas are those that were bound to the runtime in
 * which the rule runs, so that two rule sets can be in force at once.
 */
@SuppressWarnings("BanJNDI") // Esper's context only has that interface: it is a map in memory, which resolves nothing
public final class AreaFunctions {

    /** Of the methods here and in EPL alike. */
    static final List<String> NAMES = List.of("adjacent", "metres");

    private static final String BOUND = "areas";

    private AreaFunctions() {}

    /** What the rules in {@code runtime} will be told. Once, before anything is deployed. */
    static void bind(AreaMap areas, EPRuntime runtime) {
        try {
            runtime.getContext().bind(BOUND, areas);
        } catch (NamingException e) {
            throw new IllegalStateException("the runtime has areas already", e);
        }
    }

    /** Whether two areas of one level touch; false where one is unknown, or {@code null}. */
    public static boolean adjacent(@Nullable String a, @Nullable String b, EPLMethodInvocationContext call) {
        AreaMap areas = areas(call);
        return a != null && b != null && areas.adjacent(a, b);
    }

    /** Metres between the centres of two areas; {@code null}, which no condition holds for, where one is unknown. */
    public static @Nullable Double metres(@Nullable String a, @Nullable String b, EPLMethodInvocationContext call) {
        AreaMap areas = areas(call);
        double metres = a == null || b == null ? Double.NaN : areas.metres(a, b);
        return Double.isNaN(metres) ? null : Double.valueOf(metres);
    }

    private static AreaMap areas(EPLMethodInvocationContext call) {
        try {
            EPRuntime runtime = EPRuntimeProvider.getExistingRuntime(call.getRuntimeURI());
            if (runtime.getContext().lookup(BOUND) instanceof AreaMap areas) {
                return areas;
            }
        } catch (NamingException e) {
            throw new IllegalStateException("the runtime has no areas", e);
        }
        throw new IllegalStateException("the runtime has no areas");
    }
}
