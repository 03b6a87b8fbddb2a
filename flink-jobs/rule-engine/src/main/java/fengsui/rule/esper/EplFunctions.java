package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.DotExpression;
import com.espertech.esper.common.client.soda.DotExpressionItemCall;
import com.espertech.esper.common.client.soda.Expression;
import java.util.List;
import java.util.Optional;

/** Calls in EPL. The same class of Esper's stands for methods, scripts and tables: only what is called by name alone is one. */
final class EplFunctions {

    private EplFunctions() {}

    /** Empty where {@code expression} is anything else than one call of a function that rules may call. */
    static Optional<DotExpressionItemCall> call(DotExpression expression) {
        return expression.getChildren().isEmpty()
                        && expression.getChain().size() == 1
                        && expression.getChain().get(0) instanceof DotExpressionItemCall call
                        && AreaFunctions.NAMES.contains(call.getName())
                ? Optional.of(call)
                : Optional.empty();
    }

    /** What a known call is given; nothing for anything else. */
    static List<Expression> arguments(Expression expression) {
        return expression instanceof DotExpression dot
                ? call(dot).map(DotExpressionItemCall::getParameters).orElse(List.of())
                : List.of();
    }
}
