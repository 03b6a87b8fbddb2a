package fengsui.cli.order;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.listen.JobEar;
import fengsui.cli.option.ZoneOption;
import fengsui.cli.rules.publish.ControlOptions;
import fengsui.order.Silence;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code silence}. */
@Command(
        name = "silence",
        sortOptions = false,
        description =
                "Keeps warnings of an area from being told for a time, at most 7 days. They are made all the same, and"
                        + " told afterwards if they still stand. Without options but those that say where Kafka is, lists the silences.")
public final class SilenceVerb implements Callable<Integer> {

    @Mixin
    private ControlOptions where = new ControlOptions();

    @Mixin
    private OrderOptions how = new OrderOptions();

    @Option(names = "--hazard", paramLabel = "CODE", description = "Only warnings of this hazard. Default: of all.")
    private @Nullable String hazard;

    @Option(names = "--red", description = "Red warnings too, however broad the silence is.")
    private boolean red;

    @Option(names = "--lift", description = "Ends the silence of this area and hazard.")
    private boolean lift;

    @Mixin
    private ZoneOption zone = new ZoneOption();

    private final Console console;

    public SilenceVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        where.control();
        try (JobEar ear = JobEar.open(where.broker(), where.topics())) {
            OrderGround ground = OrderGround.of(where, ear);
            if (lists()) {
                new OrderList(ground, Silence.class::isInstance).lines().forEach(this::say);
            } else {
                Silence silence = silence(ground);
                new OrderDesk(console, where).give(ground, silence, ear, how.patience());
                tellOfRed(silence);
            }
            return ExitCode.FINE;
        }
    }

    private boolean lists() {
        return how.area().isEmpty() && how.until().isEmpty() && hazard == null && !red && !lift;
    }

    private Silence silence(OrderGround ground) {
        List<String> problems = new ArrayList<>();
        long from = ground.clock() + how.effectiveIn().toMillis();
        Area area = ground.area(how.area(), problems);
        String author = how.author(problems);
        String reason = how.reason(lift ? "lifted" : "", problems);
        long until = lift ? from : Until.of(how.until(), from, zone.zone(), problems);
        Silence silence = new Silence(area, hazard, red, from, until, author, reason);
        problems.addAll(ground.complaints(silence));
        if (lift && problems.isEmpty()) {
            mustStand(silence, ground, problems);
        }
        OrderDesk.mustBeNone(problems);
        return silence;
    }

    private static void mustStand(Silence lifted, OrderGround ground, List<String> problems) {
        List<Silence> standing = ground.orders().silences().stream()
                .filter(silence -> silence.until() > ground.clock())
                .toList();
        if (standing.stream().noneMatch(lifted::sameAs)) {
            List<String> others = standing.stream()
                    .map(silence -> OrderWords.of(silence) + " in " + silence.area())
                    .toList();
            problems.add("there is no " + OrderWords.of(lifted) + " in " + lifted.area()
                    + (others.isEmpty() ? ", nor any other" : "; there is " + String.join(", ", others)));
        }
    }

    private void tellOfRed(Silence silence) {
        boolean broad = silence.hazard() == null || silence.area().level().compareTo(Level.DISTRICT) >= 0;
        if (broad && silence.lasts() && !silence.red()) {
            say("it is broad, so red warnings are told all the same; --red holds them back too");
        }
    }

    private void say(String line) {
        console.out().println(line);
    }
}
