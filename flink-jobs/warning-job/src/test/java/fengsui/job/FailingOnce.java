package fengsui.job;

import fengsui.codec.RuleBundle;
import fengsui.job.wire.ControlRecord;
import fengsui.job.wire.Forms;
import fengsui.job.wire.Taken;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * An input whose job fails once.
 *
 * @param checkpoints after how many, on the first record that follows
 */
record FailingOnce(JobInput input, int checkpoints, String name) implements JobInput {

    /** How often each input has failed; tasks find it by name. */
    static final Map<String, Integer> FAILURES = new ConcurrentHashMap<>();

    FailingOnce(JobInput input) {
        this(input, 3);
    }

    FailingOnce(JobInput input, int checkpoints) {
        this(input, checkpoints, UUID.randomUUID().toString());
    }

    @Override
    public Boundedness boundedness() {
        return input.boundedness();
    }

    @Override
    public DataStream<Taken> open(StreamExecutionEnvironment env, RuleBundle rules, JobSettings settings) {
        return input.open(env, rules, settings)
                .map(new Bomb(name, checkpoints))
                .returns(Forms.TAKEN)
                .uid("bomb");
    }

    @Override
    public Optional<DataStream<ControlRecord>> editions(StreamExecutionEnvironment env, JobSettings settings) {
        return input.editions(env, settings);
    }

    private static final class Bomb extends RichMapFunction<Taken, Taken> implements CheckpointListener {

        private static final long serialVersionUID = 1L;

        private final String name;
        private final int awaited;
        private int checkpoints;

        Bomb(String name, int awaited) {
            this.name = name;
            this.awaited = awaited;
        }

        @Override
        public void notifyCheckpointComplete(long checkpoint) {
            checkpoints++;
        }

        @Override
        public Taken map(Taken taken) {
            if (checkpoints >= awaited && FAILURES.putIfAbsent(name, 1) == null) {
                throw new IllegalStateException("failing once, as the test wants it");
            }
            return taken;
        }
    }
}
