package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.DotExpressionItem;
import com.espertech.esper.common.client.soda.DotExpressionItemCall;
import com.espertech.esper.common.client.soda.Expression;
import com.espertech.esper.common.client.soda.SingleRowMethodExpression;
import com.espertech.esper.runtime.client.DeploymentOptions;
import fengsui.area.Level;
import fengsui.rule.EplText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The calls that stand in a statement where a parameter is looked up. No rule can write one itself. */
final class LookUps {

    /** What the values of a deployment are handed to it under. */
    static final String PARAMETER = "in_force";

    /** The functions in EPL, and the methods of {@link InForce} behind them. */
    static final Map<String, String> METHODS = Map.of(
            "in_force_double", "decimal", "in_force_int", "whole", "in_force_long", "large", "in_force_string", "text");

    private LookUps() {}

    /** {@code in_force_double(?:in_force:…, 0, gas.ts, {gas.grid})}. */
    static String call(int slot, EplText.Use use, List<Level> levels, LookUpPlace place) {
        String codes = levels.stream()
                .map(level -> place.code(use.stream(), level))
                .collect(Collectors.joining(",", "{", "}"));
        return function(use.type()) + "(?:" + PARAMETER + ":" + InForce.class.getName() + "," + slot + ","
                + place.time(use.stream()) + "," + (levels.isEmpty() ? "null" : codes) + ")";
    }

    private static String function(String eplType) {
        String type = eplType.toLowerCase(Locale.ROOT);
        return "in_force_" + (type.equals("integer") ? "int" : type);
    }

    /** For a deployment whose statements look up what {@code values} has; {@code null} where none will ever run. */
    static DeploymentOptions options(@Nullable InForce values) {
        return new DeploymentOptions().setStatementSubstitutionParameter(statement -> {
            Map<String, Integer> names = statement.getSubstitutionParameterNames();
            if (names != null && names.containsKey(PARAMETER)) {
                statement.setObject(PARAMETER, values);
            }
        });
    }

    /** Whether {@code expression} is one. */
    static boolean isCall(Expression expression) {
        return expression instanceof SingleRowMethodExpression call
                && call.getChain().stream().anyMatch(LookUps::isCall);
    }

    private static boolean isCall(DotExpressionItem item) {
        return item instanceof DotExpressionItemCall call && METHODS.containsKey(call.getName());
    }
}
