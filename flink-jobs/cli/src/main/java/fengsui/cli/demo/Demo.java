package fengsui.cli.demo;

import fengsui.cli.clock.Stopwatch;
import fengsui.cli.console.Console;
import fengsui.cli.console.CtrlC;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.UserError;
import fengsui.cli.embed.EmbeddedFlink;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.embed.OwnBroker;
import fengsui.cli.embed.RunningJob;
import fengsui.cli.embed.ScratchFolder;
import fengsui.cli.listen.HealthBook;
import fengsui.cli.listen.Ledgers;
import fengsui.cli.listen.TopicTail;
import fengsui.cli.listen.Warnings;
import fengsui.cli.screen.GradeCount;
import fengsui.cli.screen.Language;
import fengsui.cli.screen.Palette;
import fengsui.cli.screen.WarningLine;
import fengsui.cli.sim.CityDay;
import fengsui.codec.Control;
import fengsui.codec.WarningContext;
import fengsui.codec.WarningView;
import fengsui.codec.privacy.BadKeyFile;
import fengsui.codec.privacy.KeyFile;
import fengsui.codec.privacy.KeyPlace;
import fengsui.job.JobSettings;
import fengsui.job.KafkaWarningJob;
import fengsui.job.Pace;
import fengsui.job.SilenceClock;
import fengsui.rule.LoadedRules;
import fengsui.topics.Broker;
import fengsui.topics.ControlTopic;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The demo from beginning to end. */
final class Demo {

    /**
     * What is played.
     *
     * @param length in real time
     * @param speed seconds of the day in one real second
     */
    record Script(Duration length, double speed, long seed) {

        /** How much of the city's time may arrive out of order at this pace: half a real second's worth. */
        long boundMillis() {
            return (long) (BOUND_MILLIS * speed);
        }
    }

    /** How it is shown. */
    record Look(Palette palette, Language language) {}

    /** What is running while the demo is shown. */
    private record Stage(RunningJob job, CtrlC ctrlC, Stopwatch watch) {

        private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

        /** Events that wait while the job still starts would come to it in a heap, out of their order. */
        void awaitLife(HealthBook health) throws InterruptedException {
            while (!health.alive() && !job.isDone() && !ctrlC.within(LOOK_AGAIN)) {
                // Still starting.
            }
            job.mustNotHaveFailed();
        }
    }

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final int PARTITIONS = 4;
    private static final TopicNames TOPICS = TopicNames.standard();

    private static final double BOUND_MILLIS = 500;

    /** Long enough that a moment's hesitation of a busy machine is not taken for silence. */
    private static final Duration IDLE = Duration.ofSeconds(1);

    /** For what is not told by then, the day goes on. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Console console;
    private final Script script;
    private final Look look;
    private Map<String, String> cluster = Map.of();

    Demo(Console console, Script script, Look look) {
        this.console = console;
        this.script = script;
        this.look = look;
    }

    /** With these settings of the Flink in this process. */
    Demo measured(Map<String, String> how) {
        cluster = how;
        return this;
    }

    /**
     * Returns the exit code.
     *
     * @param first the rule set that the day begins with
     */
    int play(Control first, int parallelism) throws InterruptedException {
        Stopwatch watch = Stopwatch.started();
        say("starting a Kafka broker and a Flink cluster in this process …");
        try (CtrlC ctrlC = CtrlC.listen();
                ScratchFolder scratch = ScratchFolder.create("keys")) {
            KeyPlace keys = throwAway(scratch);
            // What takes longest goes side by side: the cluster, the broker, and the rule compiler's first use.
            var starting = CompletableFuture.supplyAsync(() -> EmbeddedFlink.startWith(parallelism, cluster));
            var loading =
                    CompletableFuture.supplyAsync(() -> KeptPrograms.installed().load(first.rules()));
            try (EmbeddedKafka kafka = EmbeddedKafka.start();
                    EmbeddedFlink flink = starting.join()) {
                publish(kafka, first);
                LoadedRules rules = loading.join();
                rules.shortcomings().forEach(this::say);
                RunningJob job = submit(kafka, flink, rules, keys);
                show(OwnBroker.of(kafka), new Stage(job, ctrlC, watch));
            }
            return ctrlC.pressed() ? ExitCode.INTERRUPTED : ExitCode.FINE;
        }
    }

    /** Keys that nobody has once the demo is over. */
    private static KeyPlace throwAway(ScratchFolder scratch) {
        Path file = scratch.path().resolve("keys.json");
        try {
            KeyFile.create(file, KeyFile.PURPOSES);
        } catch (BadKeyFile e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
        return new KeyPlace(file.toString());
    }

    private static void publish(EmbeddedKafka kafka, Control first) {
        Broker broker = OwnBroker.of(kafka);
        // The day is long past: a broker that counted its records' age would delete them.
        Topics.create(broker, TOPICS, TopicPlan.history(PARTITIONS));
        new ControlTopic(broker, TOPICS).publish(first);
    }

    private RunningJob submit(EmbeddedKafka kafka, EmbeddedFlink flink, LoadedRules rules, KeyPlace keys) {
        StreamExecutionEnvironment env = flink.environment();
        new KafkaWarningJob(OwnBroker.of(kafka), settings().withKeys(keys))
                .build(env, rules, Boundedness.CONTINUOUS_UNBOUNDED);
        return flink.submit(env, KafkaWarningJob.NAME);
    }

    /** A minute passes in a second here: what takes seconds in a real city must take less. */
    private JobSettings settings() {
        Pace pace =
                new Pace(Duration.ofMillis(script.boundMillis()), IDLE, Duration.ofSeconds(10), Duration.ofMillis(500));
        return JobSettings.standard()
                .withIssuer(new WarningContext("fengsui-demo", "Exercise"))
                .withPace(pace)
                // The city's time is not the time of day.
                .withClock(SilenceClock.OFF);
    }

    private void show(Broker broker, Stage stage) throws InterruptedException {
        GradeCount count = new GradeCount();
        HealthBook health = new HealthBook();
        WarningLine line = new WarningLine(look.palette(), look.language(), CityDay.ZONE);
        Dispatcher dispatcher =
                new Dispatcher(broker, TOPICS, new Dispatcher.Pause(script.boundMillis(), PATIENCE), this::tell);
        Consumer<WarningView> screen = view -> {
            count.take(view);
            console.out().println(line.of(view));
            dispatcher.take(view);
        };
        try (TopicTail healthTail = TopicTail.start(broker, TOPICS.health(), health::take);
                TopicTail warnings = TopicTail.start(
                        broker, TOPICS.warnings(), record -> Warnings.of(record).ifPresent(screen));
                Wall wall = Wall.start(broker, TOPICS)) {
            stage.awaitLife(health);
            say("ready after " + stage.watch());
            readAlong(broker.bootstrap(), wall);
            new Player(broker, TOPICS, script)
                    .play(CityDay.of(script.seed()).events(CityDay.LENGTH), dispatcher, stage.job(), stage.ctrlC());
            Ledgers.settle(broker, TOPICS, health);
            stage.job().mustNotHaveFailed();
            stage.job().cancel();
        }
        console.out().println();
        count.lines(look.palette()).forEach(console.out()::println);
        console.out().println();
        Ledgers.page(broker, TOPICS, health).lines().forEach(console.out()::println);
    }

    private void say(String line) {
        console.err().println("fengsui demo: " + line);
    }

    private void readAlong(String bootstrap, Wall wall) {
        Palette palette = look.palette();
        console.out()
                .printf(
                        "%s %s, seed %d, at %s×. Open %s to see it. Kafka listens on %s; read along from another terminal:%n",
                        palette.bold("A made-up city's day,"),
                        "2026-06-01 from 08:00",
                        script.seed(),
                        script.speed() == Math.rint(script.speed()) ? "" + (long) script.speed() : "" + script.speed(),
                        palette.bold(wall.address()),
                        palette.bold(bootstrap));
        console.out().printf("  kcat -b %s -C -t %s -o beginning -q%n", bootstrap, TOPICS.warnings());
        console.out()
                .printf(
                        "Watch it as a dispatcher does, and answer; change a rule in a copy of the folder and publish it:%n");
        console.out().printf("  ./fengsui watch --bootstrap %s --by YOUR-OFFICE --zone %s%n", bootstrap, CityDay.ZONE);
        console.out()
                .printf("  ./fengsui rules publish --bootstrap %s --rules COPY --author YOUR-OFFICE%n%n", bootstrap);
    }

    /** An order stands on the control topic; on the alert topic one sees only what comes of it. */
    private void tell(Deed.Ordering ordering) {
        String time = CLOCK.format(Instant.ofEpochMilli(ordering.at()).atOffset(CityDay.ZONE));
        console.out()
                .println(time + "  "
                        + look.palette().faint("↯ " + look.language().of(ordering.words())));
    }
}
