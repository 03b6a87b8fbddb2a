package fengsui.held;

import org.apache.flink.client.deployment.executors.RemoteExecutor;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.core.execution.PipelineExecutor;
import org.apache.flink.core.execution.PipelineExecutorFactory;

/** The target {@value #TARGET}: a remote cluster, as {@code remote} is, but for the wait. */
public final class HeldExecutors implements PipelineExecutorFactory {

    /** In Flink's setting {@code execution.target}. */
    static final String TARGET = "fengsui-held";

    @Override
    public String getName() {
        return TARGET;
    }

    @Override
    public boolean isCompatibleWith(Configuration settings) {
        return TARGET.equalsIgnoreCase(settings.get(DeploymentOptions.TARGET));
    }

    @Override
    public PipelineExecutor getExecutor(Configuration settings) {
        return new HeldExecutor(new RemoteExecutor(settings), System.in, System.out);
    }
}
