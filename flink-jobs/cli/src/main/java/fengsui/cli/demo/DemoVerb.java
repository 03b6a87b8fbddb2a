package fengsui.cli.demo;

import fengsui.cli.console.Console;
import fengsui.cli.console.UserError;
import fengsui.cli.option.JobOptions;
import fengsui.cli.option.LookOptions;
import fengsui.cli.option.MetricsOption;
import fengsui.cli.option.RulesFolder;
import fengsui.cli.option.Seconds;
import fengsui.cli.sim.CityDay;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code demo}. */
@Command(
        name = "demo",
        sortOptions = false,
        description = "Plays a made-up city's day through a real Kafka broker and a Flink cluster inside this process,"
                + " and prints each warning as it appears on the alert topic.")
public final class DemoVerb implements Callable<Integer> {

    @Option(
            names = "--for",
            paramLabel = "TIME",
            defaultValue = "24h",
            converter = Seconds.class,
            description = "How long to play, in real time: 60s, 5m, 1h. Default: the whole day, 24 minutes at 60×.")
    private Duration length = Duration.ZERO;

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "60",
            description = "How many seconds of the city's day pass in one real second. Default: ${DEFAULT-VALUE}.")
    private double speed;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Another seed is another day. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private LookOptions look = new LookOptions();

    @Mixin
    private final MetricsOption metrics = new MetricsOption();

    @Mixin
    private final JobOptions job = new JobOptions();

    private final Console console;

    public DemoVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!(speed >= 0.1 && speed <= 3600)) {
            throw new UserError("--speed " + speed + ": expected 0.1 to 3600");
        }
        return new Demo(console, new Demo.Script(length, speed, seed), new Demo.Look(look.palette(), look.language()))
                .measured(metrics.settings())
                .play(RulesFolder.set(job.rules(), "demo", CityDay.START), job.parallelism());
    }
}
