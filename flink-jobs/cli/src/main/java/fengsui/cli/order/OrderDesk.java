package fengsui.cli.order;

import fengsui.cli.console.Console;
import fengsui.cli.console.UserError;
import fengsui.cli.listen.JobEar;
import fengsui.cli.rules.publish.ControlOptions;
import fengsui.cli.rules.publish.PublicationLine;
import fengsui.order.Order;
import fengsui.topics.OrderTopic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Writes orders onto the control topic, and listens for what the job makes of them. */
final class OrderDesk {

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
        Optional<String> said = new OrderEcho(ear).of(number, patience);
        say(said.orElse("the job has not said that it has it within " + patience.toSeconds()
                + " s; it will say so on the health topic, subjects 'control' and 'orders'"));
    }

    private void say(String line) {
        console.out().println(line);
    }
}
