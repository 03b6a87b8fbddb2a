package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.Expression;
import com.espertech.esper.common.client.soda.PropertyValueExpression;
import fengsui.codec.yaml.DidYouMean;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Holds every name of a statement against what is declared: to Esper, what is no column may be a class. */
final class Names {

    private final Findings findings;

    Names(Findings findings) {
        this.findings = findings;
    }

    void check(Query query) {
        for (Query.Part part : query.parts) {
            for (Expression node : StatementWalk.below(part.expression())) {
                if (node instanceof PropertyValueExpression property
                        && part.scope().find(property.getPropertyName()).isEmpty()) {
                    report(property.getPropertyName(), part.scope());
                }
            }
        }
        query.nested.forEach(this::check);
    }

    private void report(String name, Scope scope) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            findings.report(name, "COLUMN", unknown(name, tables(scope), scope.words()));
            return;
        }
        String prefix = name.substring(0, dot);
        String last = name.substring(dot + 1);
        findings.report(
                name,
                "COLUMN",
                scope.table(prefix)
                        .map(table -> unknown(
                                last, "in " + table.name(), table.cells().keySet()))
                        .orElseGet(
                                () -> "'" + prefix + "' is no stream or tag" + DidYouMean.hint(prefix, scope.words())));
    }

    private static String unknown(String name, String where, Collection<String> known) {
        return "there is no column '" + name + "'" + (where.isEmpty() ? "" : " " + where)
                + DidYouMean.hint(name, known);
    }

    private static String tables(Scope scope) {
        List<String> names = new ArrayList<>(scope.bareTables().stream()
                .map(Table::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList());
        return names.isEmpty() ? "" : names.stream().collect(Collectors.joining(" or ", "in ", ""));
    }
}
