package fengsui.benchmark;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** One way of working the same records off. */
interface Variant {

    /** One word. */
    String name();

    /** In a few words, what it does. */
    String about();

    /** Adds the job to {@code env}; it reads everything there is and ends. */
    void build(StreamExecutionEnvironment env);
}
