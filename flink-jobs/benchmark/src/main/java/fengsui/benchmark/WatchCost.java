package fengsui.benchmark;

import fengsui.benchmark.frame.Spread;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.codec.Health;
import fengsui.codec.HealthJson;
import fengsui.codec.WarningContext;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.TopicWriter;
import fengsui.topics.TopicWriter.Outgoing;
import fengsui.topics.Topics;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What it costs to watch very many open incidents: a watch of its own, in a pseudo terminal, seen from outside. */
@Command(
        name = "watch",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Measures ./fengsui watch in a pseudo terminal of 80 columns, over an embedded broker.")
public final class WatchCost implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MEGABYTE_OF_KILOBYTES = 1_024;

    @Option(names = "--open", defaultValue = "50000", description = "Open incidents. Default: ${DEFAULT-VALUE}.")
    private int open;

    @Option(names = "--rate", defaultValue = "500", description = "Updates a second. Default: ${DEFAULT-VALUE}.")
    private int rate;

    @Option(names = "--seconds", defaultValue = "20", description = "Of updates. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(names = "--fengsui", required = true, description = "The launcher that is measured, built already.")
    private Path fengsui = Path.of("fengsui");

    private final PrintStream out;
    private final TopicNames topics = TopicNames.standard();
    private final OpenIncidents incidents = new OpenIncidents();

    WatchCost(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new CommandLine(new WatchCost(out)).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = new Broker(kafka.bootstrap(), PATIENCE);
            Topics.create(broker, topics, TopicPlan.live());
            try (TopicWriter writer = TopicWriter.open(broker)) {
                long bytes = 0;
                for (int number = 0; number < open; number++) {
                    byte[] record = incidents.first(number);
                    bytes += record.length;
                    tell(writer, number, record);
                }
                beat(writer);
                out.printf(Locale.ROOT, "%,d open incidents, records of %,d bytes%n", open, bytes / open);
            }
            try (WatchedTerminal terminal = WatchedTerminal.open(fengsui, kafka.bootstrap());
                    TopicWriter writer = TopicWriter.open(broker)) {
                measure(terminal, writer);
            }
        }
        return 0;
    }

    private void measure(WatchedTerminal terminal, TopicWriter writer) throws InterruptedException {
        out.printf(
                Locale.ROOT,
                "first whole list after %.1f s, of which %.1f s of a core; resident %,d MB at most%n",
                terminal.awaitShown(open + " open", PATIENCE) / 1e9,
                terminal.core().toMillis() / 1e3,
                terminal.mostResident() / MEGABYTE_OF_KILOBYTES);
        out.printf(Locale.ROOT, "at rest %.3f cores%n", cores(terminal, () -> steadily(writer, 0)));
        List<Double> delays = new ArrayList<>();
        double busy = cores(terminal, () -> {
            for (int second = 0; second < seconds; second++) {
                steadily(writer, rate);
                delays.add(delay(terminal, writer, second));
            }
        });
        out.printf(
                Locale.ROOT,
                "at %,d updates/s %.3f cores; a new red one is seen after %s s; resident %,d MB at most%n",
                rate,
                busy,
                Spread.of(delays).in("%.2f"),
                terminal.mostResident() / MEGABYTE_OF_KILOBYTES);
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private static double cores(WatchedTerminal terminal, Work work) throws InterruptedException {
        Duration before = terminal.core();
        long began = System.nanoTime();
        work.run();
        return (double) terminal.core().minus(before).toNanos() / (System.nanoTime() - began);
    }

    private int turn = 1;

    /** A second's worth: of every incident in its turn another grade, none of them red; without any, ten seconds of rest. */
    private void steadily(TopicWriter writer, int updates) throws InterruptedException {
        long began = System.nanoTime();
        beat(writer);
        for (int i = 0; i < updates; i++) {
            int number = 1 + (turn++ * 7_919) % (open - 1);
            byte[] record = incidents.record(
                    number,
                    1 + turn,
                    1 + turn % 3,
                    OpenIncidents.place(number),
                    OpenIncidents.START.plusSeconds(number));
            tell(writer, number, record);
        }
        long whole = updates == 0 ? 10_000 : 1_000;
        Thread.sleep(
                Math.max(0, whole - Duration.ofNanos(System.nanoTime() - began).toMillis()));
    }

    /** Of one that is first in the list, seconds. */
    private double delay(WatchedTerminal terminal, TopicWriter writer, int probe) throws InterruptedException {
        String place = "probe-" + probe + "-here";
        Instant onset = OpenIncidents.START.minusSeconds(probe + 1);
        int number = open + probe;
        long began = System.nanoTime();
        byte[] record = incidents.record(number, 1, 0, place, onset);
        writer.writeNow(Outgoing.of(topics.warnings(), OpenIncidents.id(number), record));
        return (terminal.awaitShown(place, PATIENCE) - (began - terminal.began())) / 1e9;
    }

    private void tell(TopicWriter writer, int number, byte[] record) {
        for (String topic : List.of(topics.warnings(), topics.warningsState())) {
            writer.write(Outgoing.of(topic, OpenIncidents.id(number), record));
        }
    }

    private void beat(TopicWriter writer) {
        long clock = OpenIncidents.START.toEpochMilli();
        Health health = new Health("job", clock, "ok", "running", new TreeMap<>(Map.of("clock", clock, "lag", 2_000L)));
        writer.writeNow(
                Outgoing.of(topics.health(), "job", HealthJson.write(health, new WarningContext("bench", "Actual"))));
    }
}
