package fengsui.cli.summary;

import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.UserError;
import fengsui.cli.history.DeletedRecords;
import fengsui.cli.option.KafkaOption;
import fengsui.cli.option.LookOptions;
import fengsui.cli.option.PrefixOption;
import fengsui.cli.option.StatusOption;
import fengsui.cli.option.ZoneOption;
import fengsui.cli.report.Document;
import fengsui.cli.report.DocumentPage;
import fengsui.cli.report.DocumentText;
import fengsui.cli.report.Wording;
import fengsui.order.Orders;
import fengsui.topics.Broker;
import fengsui.topics.OrderTopic;
import fengsui.topics.TopicSpan;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code summary}. */
@Command(
        name = "summary",
        sortOptions = false,
        description =
                "Writes what happened on one day: by hazard, district and grade, the gravest incidents with their"
                        + " story, how long dispatch took, what it rejected, what was ordered, what is still open. Names nobody.")
public final class SummaryVerb implements Callable<Integer> {

    /** What it is written in. */
    enum Format {
        MD,
        HTML
    }

    @Option(names = "--bootstrap", paramLabel = "HOST:PORT", description = "A broker whose topics are read.")
    private @Nullable String bootstrap;

    @Option(
            names = "--in",
            paramLabel = "FILE",
            description =
                    "Instead: records of the topic warnings in a file, one a line. What was ordered is not in it.")
    private @Nullable Path file;

    @Mixin
    private KafkaOption kafka = new KafkaOption();

    @Mixin
    private PrefixOption prefix = new PrefixOption();

    @Option(
            names = "--day",
            required = true,
            paramLabel = "DATE",
            description = "Which day, in event time and in --zone: 2026-06-01.")
    private String day = "";

    @Mixin
    private ZoneOption zone = new ZoneOption();

    @Mixin
    private StatusOption status = new StatusOption();

    @Option(names = "--format", defaultValue = "md", description = "md or html. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.MD;

    @Option(names = "--out", paramLabel = "FILE", description = "Where it is written. Default: what a pipe reads.")
    private @Nullable Path out;

    @Mixin
    private LookOptions look = new LookOptions();

    private final Console console;

    public SummaryVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if ((bootstrap == null) == (file == null)) {
            throw new UserError("say where the warnings are: --bootstrap HOST:PORT, or --in FILE");
        }
        LocalDate date = date();
        long from = date.atStartOfDay(zone.zone()).toInstant().toEpochMilli();
        long to = date.plusDays(1).atStartOfDay(zone.zone()).toInstant().toEpochMilli();
        DayRecords records = new DayRecords(status.label(), from, to);
        Optional<Orders> orders = read(records);
        records.remarks().forEach(line -> console.err().println("fengsui summary: " + line));
        Wording wording = new Wording(look.language(), zone.zone());
        Document document = new DaySummary(
                        date.toString(), status.label(), from, to, records.cases(), orders, new SummaryWords(wording))
                .document();
        write(
                format == Format.HTML
                        ? new DocumentPage(document, wording).html()
                        : new DocumentText(document, wording).markdown());
        return ExitCode.FINE;
    }

    private LocalDate date() {
        try {
            return LocalDate.parse(day.strip());
        } catch (DateTimeException e) {
            throw new UserError("--day " + day + ": expected a day such as 2026-06-01");
        }
    }

    private Optional<Orders> read(DayRecords into) {
        if (file != null) {
            read(file, into);
            return Optional.empty();
        }
        Broker broker = kafka.broker(bootstrap);
        broker.check();
        String topic = prefix.topics().warnings();
        boolean whole = new TopicSpan(0, Long.MAX_VALUE).read(broker, topic, record -> {
            byte[] value = record.value();
            if (value != null) {
                into.add(value);
            }
        });
        if (!whole) {
            console.err().println("fengsui summary: warning: " + DeletedRecords.line(topic, broker));
        }
        Orders orders = Orders.NONE;
        for (OrderTopic.Entry entry : new OrderTopic(broker, prefix.topics()).read()) {
            orders = orders.and(entry.order());
        }
        return Optional.of(orders);
    }

    private static void read(Path file, DayRecords into) {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    into.add(line.getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UserError("--in " + file + ": cannot be read as lines of text; expected records of the topic"
                    + " warnings, one a line");
        }
    }

    private void write(String text) {
        if (out == null) {
            console.out().print(text);
            console.out().flush();
            return;
        }
        try {
            Files.writeString(out, text);
            console.err().println("fengsui summary: written to " + out);
        } catch (IOException e) {
            throw new UserError("--out " + out + ": cannot be written: " + e.getMessage());
        }
    }
}
