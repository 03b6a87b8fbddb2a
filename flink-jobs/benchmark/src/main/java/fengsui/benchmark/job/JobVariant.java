package fengsui.benchmark.job;

import java.util.function.Consumer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * One way of working the same records off.
 *
 * @param name one word or two
 * @param build adds the job to an environment; it reads everything there is and ends
 */
public record JobVariant(String name, Consumer<StreamExecutionEnvironment> build) {}
