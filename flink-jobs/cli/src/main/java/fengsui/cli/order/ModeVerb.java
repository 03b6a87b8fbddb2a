package fengsui.cli.order;

import fengsui.area.Area;
import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.listen.JobEar;
import fengsui.cli.option.ZoneOption;
import fengsui.cli.rules.publish.ControlOptions;
import fengsui.order.ModeOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The verb {@code mode}. */
@Command(
        name = "mode",
        sortOptions = false,
        description =
                "Orders a mode for an area and a time, without a restart: other overlays, routing and noise control hold"
                        + " there, and it ends by itself. 'normal' ends it sooner. Without a mode, lists what was ordered.")
public final class ModeVerb implements Callable<Integer> {

    private static final String NORMAL = "normal";

    @Parameters(
            arity = "0..1",
            paramLabel = "MODE",
            description = "A mode with 'ordered: true' in calendar.yaml, such as surge; or normal.")
    private @Nullable String mode;

    @Mixin
    private ControlOptions where = new ControlOptions();

    @Mixin
    private OrderOptions how = new OrderOptions();

    @Mixin
    private ZoneOption zone = new ZoneOption();

    private final Console console;

    public ModeVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        where.control();
        try (JobEar ear = JobEar.open(where.broker(), where.topics())) {
            OrderGround ground = OrderGround.of(where, ear);
            if (mode == null) {
                new OrderList(ground, ModeOrder.class::isInstance)
                        .lines()
                        .forEach(line -> console.out().println(line));
            } else {
                OrderDesk desk = new OrderDesk(console, where);
                orders(mode, ground).forEach(order -> desk.give(ground, order, ear, how.patience()));
            }
            return ExitCode.FINE;
        }
    }

    private List<ModeOrder> orders(String wanted, OrderGround ground) {
        List<String> problems = new ArrayList<>();
        long from = ground.clock() + how.effectiveIn().toMillis();
        Area area = ground.area(how.area(), problems);
        String author = how.author(problems);
        boolean ends = wanted.equals(NORMAL);
        String reason = how.reason(ends ? "back to normal" : "", problems);
        List<ModeOrder> orders = ends
                ? ending(ground, area, problems).stream()
                        .map(code -> new ModeOrder(code, area, from, from, author, reason))
                        .toList()
                : List.of(new ModeOrder(
                        wanted, area, from, Until.of(how.until(), from, zone.zone(), problems), author, reason));
        orders.forEach(order -> problems.addAll(ground.complaints(order)));
        OrderDesk.mustBeNone(problems);
        return orders;
    }

    /** The modes that hold, or will, for that very area. */
    private static List<String> ending(OrderGround ground, Area area, List<String> problems) {
        List<ModeOrder> standing = ground.orders().modes().stream()
                .filter(order -> order.until() > ground.clock())
                .toList();
        List<String> codes = standing.stream()
                .filter(order -> order.area().equals(area))
                .map(ModeOrder::mode)
                .distinct()
                .toList();
        if (codes.isEmpty() && problems.isEmpty()) {
            List<String> areas = standing.stream()
                    .map(order -> order.area().toString())
                    .distinct()
                    .toList();
            problems.add("no mode is ordered for " + area
                    + (areas.isEmpty() ? ", nor for any other area" : "; one is for " + String.join(", ", areas)));
        }
        return codes;
    }
}
