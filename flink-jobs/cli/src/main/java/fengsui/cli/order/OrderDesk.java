package fengsui.cli.order;

import fengsui.cli.clock.Stopwatch;
import fengsui.cli.console.Console;
import fengsui.cli.console.UserError;
import fengsui.cli.rules.publish.ControlOptions;
import fengsui.cli.rules.publish.JobEar;
import fengsui.cli.rules.publish.PublicationLine;
import fengsui.codec.Health;
import fengsui.order.Order;
import fengsui.topics.OrderTopic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Writes orders onto the control topic, and listens for what the job makes of them. */
final class OrderDesk {

    private static final Duration LISTEN = Duration.ofMillis(200);

    private final Console console;
    private final ControlOptions where;

    OrderDesk(Console console, ControlOptions where) {
        this.console = console;
        this.where = where;
    }

    /** Throws where there is any problem: all of them at once. */
    static void mustBeNone(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new UserError("nothing was ordered:\n  "
                    + String.join("\n  ", problems.stream().distinct().toList()));
        }
    }

    void give(OrderGround ground, Order order, JobEar ear, Duration patience) {
        long number = new OrderTopic(where.broker(), where.topics()).give(order);
        say("ordered as record " + number + ": " + OrderWords.of(order) + " in " + order.area() + " "
                + (order.lasts()
                        ? "holds for events from " + PublicationLine.time(order.from()) + " until "
                                + PublicationLine.time(order.until())
                        : "ends at " + PublicationLine.time(order.from())));
        if (ground.earliest(order) > order.from()) {
            say("a rule set was published ahead that holds from " + PublicationLine.time(ground.earliest(order))
                    + ": the order holds only from then on");
        }
        follow(ear, number, patience);
    }

    private void follow(JobEar ear, long number, Duration patience) {
        if (ear.clock().isEmpty()) {
            say("no job is heard of on the health topic: one that is started takes it");
            return;
        }
        Stopwatch watch = Stopwatch.started();
        Optional<String> said = Optional.empty();
        while (said.isEmpty() && watch.elapsed().compareTo(patience) < 0) {
            said = ear.more(LISTEN).stream()
                    .flatMap(health -> heard(health, number).stream())
                    .findFirst();
        }
        say(said.orElse("the job has not said that it has it within " + patience.toSeconds()
                + " s; it will say so on the health topic, subjects 'control' and 'orders'"));
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

    private void say(String line) {
        console.out().println(line);
    }
}
