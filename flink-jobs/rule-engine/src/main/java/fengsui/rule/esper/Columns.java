package fengsui.rule.esper;

import com.espertech.esper.common.client.soda.Expression;
import com.espertech.esper.common.client.soda.PropertyValueExpression;
import com.espertech.esper.common.client.soda.SelectClauseExpression;
import fengsui.area.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a select makes of the columns it reads. */
final class Columns {

    private Columns() {}

    static Table table(String name, List<SelectClauseExpression> selected, Scope scope, Level level) {
        Map<String, Table.Cell> cells = new LinkedHashMap<>();
        for (SelectClauseExpression column : selected) {
            String as = name(column);
            Table.Cell cell = cell(column.getExpression(), scope);
            cells.put(as, new Table.Cell(cell.event(), cell.many(), cell.area() && as.equals(level.label())));
        }
        return new Table(name, cells, true);
    }

    /** As Esper names what has no name of its own. */
    static String name(SelectClauseExpression column) {
        if (column.getAsName() != null) {
            return column.getAsName();
        }
        return column.getExpression() instanceof PropertyValueExpression property ? property.getPropertyName() : "";
    }

    private static Table.Cell cell(Expression expression, Scope scope) {
        return expression instanceof PropertyValueExpression property
                ? scope.find(property.getPropertyName()).map(Scope.Found::cell).orElse(Table.Cell.PLAIN)
                : Table.Cell.PLAIN;
    }
}
