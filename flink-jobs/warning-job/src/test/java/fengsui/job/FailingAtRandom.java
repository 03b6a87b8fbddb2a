package fengsui.job;

import fengsui.codec.RuleBundle;
import fengsui.job.wire.ControlRecord;
import fengsui.job.wire.Forms;
import fengsui.job.wire.Taken;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** An input whose job fails several times, each time after some more records, those read again included. */
record FailingAtRandom(JobInput input, String name) implements JobInput {

    /** Tasks find their run by name. */
    private static final Map<String, Fuse> FUSES = new ConcurrentHashMap<>();

    /** When to fail. Thread-safe. */
    private static final class Fuse {

        private final Deque<Integer> stretches = new ArrayDeque<>();
        private int read;
        private int failures;

        Fuse(long seed, int failures, int longest) {
            Random random = new Random(seed);
            for (int i = 0; i < failures; i++) {
                stretches.add(1 + random.nextInt(longest));
            }
        }

        synchronized void read() {
            read++;
            Integer stretch = stretches.peek();
            if (stretch != null && read >= stretch) {
                stretches.remove();
                read = 0;
                failures++;
                throw new IllegalStateException("failing for the " + failures + ". time, as the test wants it");
            }
        }

        synchronized int failures() {
            return failures;
        }
    }

    /**
     * Fails {@code failures} times.
     *
     * @param longest how many records may go by before the next failure
     */
    static FailingAtRandom of(JobInput input, long seed, int failures, int longest) {
        String name = UUID.randomUUID().toString();
        FUSES.put(name, new Fuse(seed, failures, longest));
        return new FailingAtRandom(input, name);
    }

    int failures() {
        return fuse(name).failures();
    }

    private static Fuse fuse(String name) {
        return Optional.ofNullable(FUSES.get(name)).orElseThrow();
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

    @Override
    public Optional<DataStream<ControlRecord>> editions(StreamExecutionEnvironment env, JobSettings settings) {
        return input.editions(env, settings);
    }

    @Override
    public Optional<DataStream<Long>> clock(StreamExecutionEnvironment env, JobSettings settings) {
        return input.clock(env, settings);
    }

    private record Bomb(String name) implements MapFunction<Taken, Taken> {

        @Override
        public Taken map(Taken taken) {
            fuse(name).read();
            return taken;
        }
    }
}
