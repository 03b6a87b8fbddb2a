package fengsui.cli.summary;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.cli.Shell;
import fengsui.cli.console.ExitCode;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.embed.OwnBroker;
import fengsui.order.ModeOrder;
import fengsui.order.Silence;
import fengsui.risk.Grade;
import fengsui.testkit.Alerts;
import fengsui.topics.Broker;
import fengsui.topics.OrderTopic;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.TopicWriter;
import fengsui.topics.TopicWriter.Outgoing;
import fengsui.topics.Topics;
import fengsui.warning.EndReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SummaryVerbTest {

    private static final String DAY = "--day=2026-06-01";
    private static final String OFFICE = "dispatch-119";

    @TempDir
    private Path folder;

    /** A red one that is accepted, a blue one that ends by itself, an orange one that stays open. */
    private static List<byte[]> records(String status) {
        Alerts accepted = new Alerts(1, status);
        Alerts calm = new Alerts(2, status);
        Alerts open = new Alerts(3, status);
        List<byte[]> records = new ArrayList<>();
        records.add(accepted.issued(Grade.ORANGE));
        records.add(calm.issued(Grade.BLUE));
        records.add(accepted.regraded(Grade.RED));
        records.add(acceptedAfter("00:03:25", accepted.accepted(Grade.RED, OFFICE)));
        records.add(calm.ended(Grade.BLUE, EndReason.QUIET, null));
        records.add(open.issued(Grade.ORANGE));
        records.add(accepted.ended(Grade.RED, EndReason.CLOSED, null));
        return records;
    }

    private static byte[] acceptedAfter(String time, byte[] record) {
        return new String(record, StandardCharsets.UTF_8)
                .replaceFirst("(\"dispatch\":.*?\"at\":\"2026-06-01T)[^\"]*", "$1" + time + "Z")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Path file(List<byte[]> records) throws IOException {
        StringBuilder lines = new StringBuilder();
        records.forEach(record ->
                lines.append(new String(record, StandardCharsets.UTF_8)).append('\n'));
        return Files.writeString(folder.resolve("warnings.jsonl"), lines);
    }

    private static String said(String... more) {
        List<String> line = new ArrayList<>(List.of("summary"));
        line.addAll(List.of(more));
        Shell shell = new Shell();
        assertThat(shell.run(line.toArray(String[]::new))).as(shell.err()).isZero();
        return shell.out();
    }

    @Test
    void whenADayIsSummedUp_thenItIsCountedByGradeHazardAndDistrictAndWhatIsOpenIsNamed() throws IOException {
        String in = "--in=" + file(records("Actual"));
        String page = said(in, DAY);
        assertThat(page)
                .startsWith("# Warnings of 2026-06-01\n")
                .contains("Ⅰ red **1** · Ⅱ orange **1** · Ⅲ yellow **0** · Ⅳ blue **1** · in all **3**")
                .contains("3 first told on that day (0 of them inside others), 0 carried over from before; 1 open")
                .contains("| Gas leak | 1 | 1 | 0 | 1 | 3 | 1 |")
                .contains("## By district")
                .containsPattern("- 00:00:00  Ⅱ orange  record 1[^\n]*\n- 00:01:00  Ⅰ red  record 2")
                .contains("## Still open")
                .contains("| 00:00:00 | Ⅱ orange | Gas leak |");
        assertThat(page).as("each time the same").isEqualTo(said(in, DAY));
        assertThat(said(in, DAY, "--lang=zh")).contains("每日预警摘要", "按灾种", "| 燃气泄漏 | 1 | 1 | 0 | 1 | 3 | 1 |");
    }

    @Test
    void whenSomethingWasAccepted_thenTheTimeIsToldAndNobodyIsNamed() throws IOException {
        String in = "--in=" + file(records("Actual"));
        for (String format : List.of("md", "html")) {
            assertThat(said(in, DAY, "--format=" + format)).doesNotContain(OFFICE);
        }
        assertThat(said(in, DAY)).contains("| Ⅰ red | 1 | 1 | 3:25 | 3:25 | 0 | 0 | 0 |");
    }

    @Test
    void whenAnotherDayIsAskedFor_thenOnlyWhatWasStillOpenIsCarriedOver() throws IOException {
        String in = "--in=" + file(records("Actual"));
        assertThat(said(in, "--day=2026-06-02")).contains("0 first told on that day", "1 carried over", "1 open");
        assertThat(said(in, "--day=2026-05-31")).contains("Nothing was told of on that day.");
        // The same records, but where the city is they are of the day before.
        assertThat(said(in, "--day=2026-05-31", "--zone=-08:00")).contains("3 first told on that day");
    }

    @Test
    void whenItWasAnExercise_thenNothingCanBeTakenForReal() throws IOException {
        String in = "--in=" + file(records("Exercise"));
        Shell real = new Shell();
        assertThat(real.run("summary", in, DAY)).isZero();
        assertThat(real.out()).contains("Nothing was told of on that day.");
        assertThat(real.err()).contains("7 records of status Exercise");
        assertThat(said(in, DAY, "--status=exercise")).contains("**EXERCISE: nothing below is real.**");
        assertThat(said(in, DAY, "--status=exercise", "--format=html", "--lang=zh"))
                .contains("class=\"alarm\">演练：以下均非真实警情。");
    }

    @Test
    void whenItIsWrittenAsHtml_thenItIsWellFormedAndLoadsNothing() throws Exception {
        Path out = folder.resolve("day.html");
        Shell shell = new Shell();
        assertThat(shell.run("summary", "--in=" + file(records("Actual")), DAY, "--format=html", "--out=" + out))
                .as(shell.err())
                .isZero();
        String page = Files.readString(out);
        String body = page.substring(page.indexOf('\n') + 1);
        var parsed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        assertThat(parsed.getElementsByTagName("h1").item(0).getTextContent()).isEqualTo("Warnings of 2026-06-01");
        assertThat(page)
                .doesNotContain("<script", "http://", "https://", "<img")
                .contains("default-src &#39;none&#39;");
    }

    @Test
    void whenItIsReadFromABroker_thenWhatWasOrderedIsTold() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            Broker broker = OwnBroker.of(kafka);
            TopicNames topics = TopicNames.standard();
            Topics.create(broker, topics, TopicPlan.live());
            try (TopicWriter writer = TopicWriter.open(broker)) {
                records("Actual").forEach(record -> writer.writeNow(Outgoing.of(topics.warnings(), null, record)));
            }
            Area city = new Area(Level.CITY, "fenghai");
            long hour = 3_600_000;
            OrderTopic orders = new OrderTopic(broker, topics);
            orders.give(new ModeOrder(
                    "surge", city, Alerts.START, Alerts.START + 2 * hour, "duty office", "typhoon | rain"));
            orders.give(new Silence(
                    city, "gas-leak", false, Alerts.START - hour, Alerts.START + hour, "duty office", "13812345678"));
            orders.give(new Silence(
                    city,
                    "fire",
                    false,
                    Alerts.START - 2 * hour,
                    Alerts.START - hour,
                    "duty office",
                    "the day before"));

            assertThat(said("--bootstrap=" + kafka.bootstrap(), DAY))
                    .contains("## Silences and modes in force")
                    .contains("| mode surge | city:fenghai | 00:00:00 | 02:00:00 | duty office | typhoon \\| rain |")
                    .contains(
                            "| silence of gas-leak | city:fenghai | 2026-05-31 23:00:00 | 01:00:00 | duty office | – |")
                    .doesNotContain("the day before");
        }
    }

    @Test
    void whenItIsAskedForInAWrongWay_thenOneLineSaysWhatWasExpected() {
        Shell none = new Shell();
        assertThat(none.run("summary", DAY)).isEqualTo(ExitCode.USAGE);
        assertThat(none.err()).contains("--bootstrap HOST:PORT, or --in FILE");
        Shell day = new Shell();
        assertThat(day.run("summary", "--in=" + folder.resolve("none"), "--day=yesterday"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(day.err()).contains("--day yesterday", "2026-06-01");
        Shell file = new Shell();
        assertThat(file.run("summary", "--in=" + folder.resolve("none"), DAY)).isEqualTo(ExitCode.USAGE);
        assertThat(file.err()).contains("cannot be read");
    }
}
