package fengsui.benchmark.frame;

/** Things measured side by side. */
public interface Comparison {

    /** The word it is asked for with; several may share one. */
    String name();

    /** What the report calls it. */
    default String title() {
        return name();
    }

    /** What is varied, where it draws curves. */
    default String across() {
        return "";
    }

    /** Hands what it measures to {@code run}. Whatever is thrown makes the run broken. */
    void run(BenchRun run) throws Exception;
}
