package fengsui.rule.esper;

import com.espertech.esper.common.internal.context.module.RuntimeExtensionServices;
import com.espertech.esper.common.internal.context.util.StatementContextResolver;
import com.espertech.esper.common.internal.event.core.EventTypeIdResolver;
import com.espertech.esper.common.internal.event.eventtyperepo.EventTypeRepository;
import com.espertech.esper.common.internal.filterspec.FilterSharedLookupableRepository;
import com.espertech.esper.common.internal.schedule.TimeSourceService;
import com.espertech.esper.common.internal.settings.RuntimeSettingsService;
import com.espertech.esper.runtime.internal.filtersvcimpl.FilterServiceSPI;
import com.espertech.esper.runtime.internal.kernel.service.EPEventServiceImpl;
import com.espertech.esper.runtime.internal.kernel.service.EPServicesContext;
import com.espertech.esper.runtime.internal.kernel.service.EPServicesContextFactoryDefault;
import com.espertech.esper.runtime.internal.kernel.service.EPServicesHA;
import com.espertech.esper.runtime.internal.schedulesvcimpl.SchedulingServiceSPI;
import com.espertech.esper.runtime.internal.statementlifesvc.StatementLifecycleServiceImpl;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What a runtime is made of that one thread at a time uses: the locks that no setting turns off cost what a
 * statement does. Esper makes this by its class name.
 */
public final class OneThreadServices extends EPServicesContextFactoryDefault {

    @Override
    protected FilterServiceSPI makeFilterService(
            RuntimeExtensionServices extension,
            EventTypeRepository types,
            StatementLifecycleServiceImpl statements,
            RuntimeSettingsService settings,
            EventTypeIdResolver typeIds,
            FilterSharedLookupableRepository lookupables) {
        return new OneThreadFilters();
    }

    @Override
    protected SchedulingServiceSPI makeSchedulingService(
            EPServicesHA availability,
            TimeSourceService source,
            RuntimeExtensionServices extension,
            RuntimeSettingsService settings,
            StatementContextResolver statements,
            ZoneId zone) {
        return new OneThreadSchedule();
    }

    @Override
    public EPEventServiceImpl createEPRuntime(EPServicesContext services, AtomicBoolean status) {
        return new OneThreadEvents(services);
    }
}
