package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.ArithmaticExpression;
import com.espertech.esper.common.client.soda.ArrayExpression;
import com.espertech.esper.common.client.soda.AvedevProjectionExpression;
import com.espertech.esper.common.client.soda.CastExpression;
import com.espertech.esper.common.client.soda.CurrentTimestampExpression;
import com.espertech.esper.common.client.soda.DotExpression;
import com.espertech.esper.common.client.soda.DotExpressionItem;
import com.espertech.esper.common.client.soda.DotExpressionItemCall;
import com.espertech.esper.common.client.soda.DotExpressionItemName;
import com.espertech.esper.common.client.soda.Expression;
import com.espertech.esper.common.client.soda.InstanceOfExpression;
import com.espertech.esper.common.client.soda.LikeExpression;
import com.espertech.esper.common.client.soda.NewInstanceOperatorExpression;
import com.espertech.esper.common.client.soda.NewOperatorExpression;
import com.espertech.esper.common.client.soda.PlugInProjectionExpression;
import com.espertech.esper.common.client.soda.PriorExpression;
import com.espertech.esper.common.client.soda.PropertyExistsExpression;
import com.espertech.esper.common.client.soda.PropertyValueExpression;
import com.espertech.esper.common.client.soda.RegExpExpression;
import com.espertech.esper.common.client.soda.SingleRowMethodExpression;
import com.espertech.esper.common.client.soda.StddevProjectionExpression;
import com.espertech.esper.common.client.soda.SubstitutionParameterExpression;
import com.espertech.esper.common.client.soda.TypeOfExpression;
import fengsui.codec.yaml.DidYouMean;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How an expression is refused that is not on the allow-list.
 *
 * @param word where it stands; blank where that is not known
 */
record Refusal(String word, String code, String message) {

    private static final String DRIFTS =
            "sums up fractions, which drift with history; compare max(value) with min(value), or use avg(milli)";

    private static final Map<Class<?>, Refusal> BY_CLASS = Map.ofEntries(
            entry(
                    RegExpExpression.class,
                    new Refusal(
                            "regexp",
                            "REGEXP",
                            "'regexp' can take for ever on an unlucky text; use '=', 'in (…)' or 'like' with a plain"
                                    + " text and at most two '%'")),
            entry(
                    LikeExpression.class,
                    new Refusal(
                            "like",
                            "REGEXP",
                            "'like' takes one text in quotes of up to 64 letters with at most two '%', and no 'escape'")),
            entry(
                    CastExpression.class,
                    new Refusal("cast", "CAST", "'cast' knows int, long, double, string and boolean, and no format")),
            entry(
                    CurrentTimestampExpression.class,
                    new Refusal(
                            "current_timestamp",
                            "TIME",
                            "'current_timestamp' is a time, and a rule may only look at how far times lie apart; write a"
                                    + " difference of two times, such as b.ts - a.ts")),
            entry(
                    PriorExpression.class,
                    new Refusal(
                            "prior",
                            "LOCALITY",
                            "'prior' looks at events of other areas; use #groupwin(grid)#length(2) and prev(1, …)")),
            entry(StddevProjectionExpression.class, new Refusal("stddev", "DRIFT", "'stddev' " + DRIFTS)),
            entry(AvedevProjectionExpression.class, new Refusal("avedev", "DRIFT", "'avedev' " + DRIFTS)),
            entry(
                    ArithmaticExpression.class,
                    new Refusal("%", "EXPRESSION", "'%' fails where it divides by 0, for every rule; use + - * and /")),
            entry(InstanceOfExpression.class, unknown("instanceof")),
            entry(TypeOfExpression.class, unknown("typeof")),
            entry(NewOperatorExpression.class, unknown("new")),
            entry(NewInstanceOperatorExpression.class, unknown("new")),
            entry(PropertyExistsExpression.class, unknown("exists")),
            entry(ArrayExpression.class, unknown("{")),
            entry(
                    SubstitutionParameterExpression.class,
                    new Refusal("?", "EXPRESSION", "'?' has no name or type; write a parameter as ?:limit:double")));

    private static Map.Entry<Class<?>, Refusal> entry(Class<?> type, Refusal refusal) {
        return Map.entry(type, refusal);
    }

    private static Refusal unknown(String word) {
        return new Refusal(
                word,
                "EXPRESSION",
                "'" + word + "' is not for rules; compare columns with values, combine with 'and', 'or', 'not', and"
                        + " count with count, sum, avg, min and max");
    }

    static Refusal of(Expression expression) {
        if (expression instanceof DotExpression dot) {
            return call(dot.getChain());
        }
        if (expression instanceof SingleRowMethodExpression function) {
            return call(function.getChain().subList(1, function.getChain().size()));
        }
        if (expression instanceof PlugInProjectionExpression plugIn) {
            return function(plugIn.getFunctionName());
        }
        if (expression instanceof PropertyValueExpression property) {
            return new Refusal(
                    property.getPropertyName().replaceFirst("[^\\w.].*", ""),
                    "COLUMN",
                    "'" + property.getPropertyName() + "' is no plain column; write 'column' or 'tag.column'");
        }
        Refusal known = BY_CLASS.get(expression.getClass());
        return known == null ? unknown(word(expression)) : known;
    }

    private static Refusal call(List<DotExpressionItem> chain) {
        for (DotExpressionItem item : chain) {
            if (item instanceof DotExpressionItemCall call) {
                return function(call.getName());
            }
        }
        return chain.get(0) instanceof DotExpressionItemName name ? unknown(name.getName()) : unknown("[");
    }

    private static Refusal function(String name) {
        return new Refusal(
                name,
                "FUNCTION",
                "'" + name + "' is no function that rules may call" + DidYouMean.hint(name, AreaFunctions.NAMES));
    }

    /** Esper's own name for what we have none for: CountEverProjectionExpression is 'countever'. */
    private static String word(Expression expression) {
        return expression
                .getClass()
                .getSimpleName()
                .replaceAll("(Projection)?Expression$", "")
                .toLowerCase(Locale.ROOT);
    }
}
