package fengsui.job;

import fengsui.codec.RuleBundle;
import fengsui.job.wire.Forms;
import fengsui.job.wire.Taken;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** An input whose job fails once, on the first record after the third checkpoint. */
record FailingOnce(JobInput input, String name) implements JobInput {

    /** How often each input has failed; tasks find it by name. */
    static final Map<String, Integer> FAILURES = new ConcurrentHashMap<>();

    FailingOnce(JobInput input) {
        this(input, UUID.randomUUID().toString());
    }

    @Override
    public Boundedness boundedness() {
        return input.boundedness();
    }

    @Override
    public DataStream<Taken> open(StreamExecutionEnvironment env, RuleBundle rules, JobSettings settings) {
        return input.open(env, rules, settings)
                .map(new Bomb(name))
                .returns(Forms.TAKEN)
                .uid("bomb");
    }

    private static final class Bomb extends RichMapFunction<Taken, Taken> implements CheckpointListener {

        private static final long serialVersionUID = 1L;

        private final String name;
        private int checkpoints;

        Bomb(String name) {
            this.name = name;
        }

        @Override
        public void notifyCheckpointComplete(long checkpoint) {
            checkpoints++;
        }

        @Override
        public Taken map(Taken taken) {
            if (checkpoints >= 3 && FAILURES.putIfAbsent(name, 1) == null) {
                throw new IllegalStateException("failing once, as the test wants it");
            }
            return taken;
        }
    }
}
