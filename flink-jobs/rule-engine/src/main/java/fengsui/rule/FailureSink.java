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
}
