package fengsui.job;

import fengsui.topics.Broker;
import fengsui.topics.InputProgress;
import java.time.Duration;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.SortedMap;

/** The silence of input topics, as their broker tells it. */
final class KafkaSilence implements ClockReader.Looking, SilenceWatch.Inputs {

    /** A broker that takes longer to answer is no help: time then stands until it does. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final InputProgress progress;
    private final SilenceWatch watch;

    /** @param group whose confirmed offsets tell what checkpoints hold */
    KafkaSilence(Broker broker, Collection<String> topics, String group, SilenceClock settings) {
        this.progress = InputProgress.of(broker.withPatience(PATIENCE), topics, group);
        this.watch = new SilenceWatch(this, settings, new WallClock());
    }

    @Override
    public OptionalLong look() {
        return watch.look();
    }

    @Override
    public SortedMap<String, Long> ends() {
        return progress.ends();
    }

    @Override
    public boolean allRead() {
        return progress.allRead();
    }

    @Override
    public void close() {
        progress.close();
    }
}
