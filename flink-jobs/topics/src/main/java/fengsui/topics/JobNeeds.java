package fengsui.topics;

import java.time.Duration;
import java.util.Optional;

/**
 * What the job needs of a broker.
 *
 * @param transactionTimeout of the transactions that the job writes; empty where it writes none
 * @param inputMemory how far back rules look, and how late an event may come, together
 */
public record JobNeeds(TopicNames topics, Optional<Duration> transactionTimeout, Duration inputMemory) {}
