package fengsui.rule;

/** Who is told of rules that break. */
public interface FailureSink {

    /**
     * {@code rule} failed, so that a hit may be missing.
     *
     * @param time epoch milliseconds of event time
     * @param message holds nothing that an event held
     */
    void failed(String rule, long time, String message);

    /** As {@link #failed}, where its statement itself threw: that cannot be mended but by whoever wrote it. */
    default void threw(String rule, long time, String message) {
        failed(rule, time, message);
    }

    /**
     * One of several rules of an engine threw, and which is not to be known; any of them may have missed what came at
     * {@code time}, and the engine is not to be believed any more.
     */
    default void torn(long time) {}
}
