package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.Expression;
import com.espertech.esper.common.client.soda.PropertyValueExpression;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which sources are tied to the same area: by equations of the scope's own column, each a condition by itself. */
final class Ties {

    private final Set<Source> tied = new HashSet<>();

    /** Takes {@code source} as the one that the others are to be tied to. */
    void begin(Source source) {
        tied.add(source);
    }

    boolean has(Source source) {
        return tied.contains(source);
    }

    /** Whether {@code condition} is an equation of two areas of which one is tied already: then the other is, too. */
    boolean follow(Expression condition, Scope scope) {
        return Conjuncts.equation(condition).map(sides -> follow(sides, scope)).orElse(false);
    }

    boolean follow(List<Expression> sides, Scope scope) {
        Optional<Source> left = source(sides.get(0), scope);
        Optional<Source> right = source(sides.get(1), scope);
        if (left.isEmpty() || right.isEmpty() || has(left.get()) == has(right.get())) {
            return false;
        }
        tied.add(left.get());
        tied.add(right.get());
        return true;
    }

    private static Optional<Source> source(Expression expression, Scope scope) {
        return expression instanceof PropertyValueExpression property
                ? scope.find(property.getPropertyName())
                        .filter(found -> found.cell().area())
                        .map(Scope.Found::source)
                : Optional.empty();
    }

    /** Whether {@code expression} is the area that the rule is about. */
    static boolean area(Expression expression, Scope scope) {
        return source(expression, scope).isPresent();
    }

    /** How to say that {@code what} looks at all areas together. */
    static String missing(String what, Query query) {
        String column = query.level().label();
        return "'" + what + "' is not tied to one " + column + ", the rule's scope; write '" + column
                + "' into 'group by', 'partition by' or #groupwin, or an equation such as '" + column + " = a." + column
                + "' beside the other conditions and not within 'or'";
    }
}
