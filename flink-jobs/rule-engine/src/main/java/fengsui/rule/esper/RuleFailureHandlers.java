package fengsui.rule.esper;

import com.espertech.esper.common.client.hook.exception.ExceptionHandler;
import com.espertech.esper.common.client.hook.exception.ExceptionHandlerContext;
import com.espertech.esper.common.client.hook.exception.ExceptionHandlerFactory;
import com.espertech.esper.common.client.hook.exception.ExceptionHandlerFactoryContext;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPRuntimeProvider;

/**
 * Esper makes this by its class name and tells its handlers what a statement threw; without it that is logged and
 * forgotten. The way back to the rule is the user object that the statement was deployed with.
 */
public final class RuleFailureHandlers implements ExceptionHandlerFactory {

    @Override
    public ExceptionHandler getHandler(ExceptionHandlerFactoryContext context) {
        return RuleFailureHandlers::handle;
    }

    private static void handle(ExceptionHandlerContext failure) {
        EPRuntime runtime = EPRuntimeProvider.getExistingRuntime(failure.getRuntimeURI());
        Object rule = runtime.getDeploymentService()
                .getStatement(failure.getDeploymentId(), failure.getStatementName())
                .getUserObjectRuntime();
        if (rule instanceof DeployedRule deployed) {
            deployed.failed(failure.getThrowable());
        }
    }
}
