package fengsui.cli.order;

import fengsui.cli.clock.Stopwatch;
import fengsui.cli.listen.JobEar;
import fengsui.codec.Health;
import java.time.Duration;
import java.util.Optional;

/** What a running job says to an order. */
public record OrderEcho(JobEar ear) {

    private static final Duration LISTEN = Duration.ofMillis(200);

    /**
     * What the job says of record {@code number} of the control topic; empty where it says nothing in time.
     *
     * @param patience in real time
     */
    public Optional<String> of(long number, Duration patience) {
        Stopwatch watch = Stopwatch.started();
        Optional<String> said = Optional.empty();
        while (said.isEmpty() && watch.elapsed().compareTo(patience) < 0) {
            said = ear.more(LISTEN).stream()
                    .flatMap(health -> heard(health, number).stream())
                    .findFirst();
        }
        return said;
    }

    private static Optional<String> heard(Health health, long number) {
        if (!health.subject().equals("control")) {
            return Optional.empty();
        }
        if (health.message().startsWith("rule set " + number + " is known")) {
            return Optional.of("the running job has it");
        }
        return health.message().startsWith("a control record was passed over")
                ? Optional.of("the running job says: " + health.message())
                : Optional.empty();
    }
}
