package fengsui.rule.esper;

import com.espertech.esper.common.client.EventBean;
import com.espertech.esper.common.client.EventType;
import com.espertech.esper.common.client.meta.EventTypeIdPair;
import com.espertech.esper.common.internal.epl.expression.core.ExprEvaluatorContext;
import com.espertech.esper.common.internal.filterspec.FilterValueSetParam;
import com.espertech.esper.common.internal.filtersvc.FilterHandle;
import com.espertech.esper.runtime.internal.filtersvcimpl.FilterItem;
import com.espertech.esper.runtime.internal.filtersvcimpl.FilterServiceBase;
import com.espertech.esper.runtime.internal.filtersvcimpl.FilterServiceGranularLockFactoryNone;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Esper's own index of filters, without the lock around it. */
final class OneThreadFilters extends FilterServiceBase {

    private static final int NO_STAGE = -1;

    OneThreadFilters() {
        super(FilterServiceGranularLockFactoryNone.INSTANCE, NO_STAGE);
    }

    @Override
    public long evaluate(EventBean event, Collection<FilterHandle> matches, ExprEvaluatorContext context) {
        return evaluateInternal(event, matches, context);
    }

    @Override
    public long evaluate(
            EventBean event, Collection<FilterHandle> matches, int statement, ExprEvaluatorContext context) {
        return evaluateInternal(event, matches, statement, context);
    }

    @Override
    public void add(EventType type, FilterValueSetParam[][] values, FilterHandle handle) {
        addInternal(type, values, handle);
    }

    @Override
    public void remove(FilterHandle handle, EventType type, FilterValueSetParam[][] values) {
        removeInternal(handle, type, values);
    }

    @Override
    public void removeType(EventType type) {
        removeTypeInternal(type);
    }

    @Override
    public Map<EventTypeIdPair, Map<Integer, List<FilterItem[]>>> get(Set<Integer> statements) {
        return getInternal(statements);
    }

    @Override
    public void acquireWriteLock() {}

    @Override
    public void releaseWriteLock() {}
}
