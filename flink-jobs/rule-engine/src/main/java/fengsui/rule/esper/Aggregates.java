package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.AvgProjectionExpression;
import com.espertech.esper.common.client.soda.CountProjectionExpression;
import com.espertech.esper.common.client.soda.Expression;
import com.espertech.esper.common.client.soda.FirstProjectionExpression;
import com.espertech.esper.common.client.soda.LastProjectionExpression;
import com.espertech.esper.common.client.soda.MaxProjectionExpression;
import com.espertech.esper.common.client.soda.MedianProjectionExpression;
import com.espertech.esper.common.client.soda.MinProjectionExpression;
import com.espertech.esper.common.client.soda.SumProjectionExpression;
import java.util.Set;

/** What looks at many events at once. */
final class Aggregates {

    private static final Set<Class<?>> CLASSES = Set.of(
            CountProjectionExpression.class,
            SumProjectionExpression.class,
            AvgProjectionExpression.class,
            MedianProjectionExpression.class,
            MaxProjectionExpression.class,
            MinProjectionExpression.class,
            FirstProjectionExpression.class,
            LastProjectionExpression.class);

    private Aggregates() {}

    static boolean is(Expression expression) {
        return CLASSES.contains(expression.getClass());
    }

    /** Whether {@code expression} is one or holds one, that of a sub-query aside. */
    static boolean in(Expression expression) {
        return StatementWalk.below(expression).stream().anyMatch(Aggregates::is);
    }
}
