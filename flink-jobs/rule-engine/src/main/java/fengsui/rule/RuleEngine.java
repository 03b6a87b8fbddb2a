package fengsui.rule;

import fengsui.event.SafetyEvent;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The running rules of one hazard and one level, over the events of all areas of that level. A clock of event time is
 * the only clock. A rule that breaks is told to the {@link FailureSink}; the others go on. Not thread-safe.
 */
public interface RuleEngine extends AutoCloseable {

    /** Fires everything due up to {@code time}, each at its own due time, then stands at {@code time}. Never goes back. */
    void advanceTo(long time);

    /**
     * Forgets all it saw and stands at {@code time}, which may lie in the past: cheaper by far than a new engine. What
     * falls due for that reason is said to nobody.
     */
    void renew(long time);

    /** An event at the engine's clock. Events of equal time come in the order of {@link SafetyEvent#ORDER}. */
    void send(SafetyEvent event);

    /** What each rule has taken of the processor so far, estimated, in nanoseconds by id. It is slow to ask. */
    Map<String, Long> costs();

    /** Where hits go from now on. A rebuilt engine is muted by a consumer that discards. */
    void onHit(Consumer<Hit> consumer);

    @Override
    void close();
}
