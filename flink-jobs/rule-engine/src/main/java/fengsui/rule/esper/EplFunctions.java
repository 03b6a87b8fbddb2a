package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.DotExpressionItem;
import com.espertech.esper.common.client.soda.DotExpressionItemCall;
import com.espertech.esper.common.client.soda.Expression;
import com.espertech.esper.common.client.soda.SingleRowMethodExpression;
import java.util.List;
import java.util.Optional;

/** Calls in EPL: of our own functions, by name alone and with nothing behind. Methods and scripts are other classes, or chains. */
final class EplFunctions {

    private EplFunctions() {}

    /** Empty where {@code expression} is anything else than one call of a function that rules may call. */
    static Optional<DotExpressionItemCall> call(SingleRowMethodExpression expression) {
        List<DotExpressionItem> chain = expression.getChain();
        return expression.getChildren().isEmpty()
                        && chain.size() == 1
                        && chain.get(0) instanceof DotExpressionItemCall call
                        && (AreaFunctions.NAMES.contains(call.getName()) || LookUps.METHODS.containsKey(call.getName()))
                ? Optional.of(call)
                : Optional.empty();
    }

    /** What a known call is given; nothing for anything else, nor for a look-up, whose arguments no rule writes. */
    static List<Expression> arguments(Expression expression) {
        return !LookUps.isCall(expression) && expression instanceof SingleRowMethodExpression function
                ? call(function).map(DotExpressionItemCall::getParameters).orElse(List.of())
                : List.of();
    }
}
