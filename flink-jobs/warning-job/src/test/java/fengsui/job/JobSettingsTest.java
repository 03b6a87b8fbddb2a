package fengsui.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.environment.CheckpointConfig;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

class JobSettingsTest {

    private static CheckpointConfig configured(JobSettings settings) {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        settings.configure(env, Boundedness.CONTINUOUS_UNBOUNDED);
        return env.getCheckpointConfig();
    }

    @Test
    void whenSomebodyWantsBarriersThatOvertake_thenTheyAreAlignedAllTheSame() {
        CheckpointConfig checkpoints = configured(JobSettings.standard()
                .withFlink("execution.checkpointing.unaligned.enabled", "true")
                .withFlink("execution.checkpointing.mode", "AT_LEAST_ONCE")
                .withFlink("execution.checkpointing.interval", "3 s"));
        assertThat(checkpoints.isUnalignedCheckpointsEnabled()).isFalse();
        assertThat(checkpoints.getCheckpointingConsistencyMode()).isEqualTo(CheckpointingMode.EXACTLY_ONCE);
        assertThat(checkpoints.getCheckpointInterval()).as("what may be chosen").isEqualTo(3_000);
    }

    @Test
    void whenTheJobLives_thenNothingWaitsAtAnExchangeForLong_unlessSomebodyWantsThat() {
        assertThat(bufferTimeout(JobSettings.standard())).isEqualTo(10);
        assertThat(bufferTimeout(JobSettings.standard().withFlink("execution.buffer-timeout.interval", "70 ms")))
                .isEqualTo(70);
    }

    private static long bufferTimeout(JobSettings settings) {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        settings.configure(env, Boundedness.CONTINUOUS_UNBOUNDED);
        return env.getBufferTimeout();
    }
}
