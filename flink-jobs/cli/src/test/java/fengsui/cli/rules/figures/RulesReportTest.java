package fengsui.cli.rules.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.cli.Shell;
import fengsui.cli.console.ExitCode;
import fengsui.codec.CanonicalEventJson;
import fengsui.codec.WarningContext;
import fengsui.codec.WarningJson;
import fengsui.codec.WithheldJson;
import fengsui.event.SafetyEvent;
import fengsui.job.testkit.City;
import fengsui.job.testkit.TestRules;
import fengsui.rule.rehearsal.Rehearsal;
import fengsui.warning.Course;
import fengsui.warning.Duty;
import fengsui.warning.EndReason;
import fengsui.warning.Handling;
import fengsui.warning.Incident;
import fengsui.warning.IncidentTimes;
import fengsui.warning.Issued;
import fengsui.warning.MsgType;
import fengsui.warning.Warning;
import fengsui.warning.Withheld;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How rules do, told from records of the alert topic in a file. */
@SuppressWarnings("NullAway.Init") // JUnit calls open before anything else
class RulesReportTest {

    private static final long START = City.START;
    private static final long MINUTE = 60_000;

    /** One warning of the test rules, from which others are made. */
    private static final Warning MODEL =
            Rehearsal.of(TestRules.load(), City.day(7, 2)).warnings().get(0);

    private static final String RULE = MODEL.incident().rules().get(0).id();

    @TempDir
    private Path folder;

    private final List<byte[]> records = new ArrayList<>();
    private Path rules;

    @BeforeEach
    void open() throws IOException {
        rules = Files.createDirectory(folder.resolve("rules"));
        TestRules.bundle().files().forEach((path, text) -> put(rules.resolve(path), text));
    }

    private static void put(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void told(String id, int revision, long sent, @Nullable Handling handling) {
        told(id, revision, sent, handling, "Actual");
    }

    private void told(String id, int revision, long sent, @Nullable Handling handling, String status) {
        Incident model = MODEL.incident();
        Course course = new Course(
                Course.NEW.spread(),
                new Duty(List.of(), Duty.NEVER, false, handling),
                Course.NEW.telling(),
                null,
                List.of());
        Incident incident = new Incident(
                id,
                model.hazard(),
                model.area(),
                model.place(),
                new IncidentTimes(START - MINUTE, START, START),
                new Issued(revision, sent, sent + 60 * MINUTE, 0),
                model.judgement(),
                model.finding(),
                model.rules(),
                model.evidence(),
                model.contradicting(),
                null,
                course);
        boolean over = handling != null && handling.state().compareTo(AnswerKind.REJECTED) >= 0;
        Warning warning = new Warning(
                incident,
                over ? MsgType.CANCEL : revision == 1 ? MsgType.ALERT : MsgType.UPDATE,
                null,
                MODEL.trend(),
                over ? EndReason.CLOSED : null,
                false,
                MODEL.changed());
        records.add(WarningJson.write(warning, new WarningContext("test", status)));
    }

    private static Handling said(AnswerKind kind, long at, @Nullable Rejection reason, @Nullable Disposition closed) {
        return new Handling(kind, at, "119", null, reason, closed);
    }

    /** Of ten, dispatch accepts four after two minutes, and finds that one of those was none. */
    private void day() {
        for (int i = 0; i < 10; i++) {
            long at = START + 2 * MINUTE;
            told("i" + i, 1, START, null);
            Handling handling = i < 4
                    ? said(AnswerKind.ACCEPTED, at, null, null)
                    : said(AnswerKind.REJECTED, at, i < 8 ? Rejection.FALSE_ALARM : Rejection.BAD_PLACE, null);
            told("i" + i, 2, at, handling);
        }
        told("i0", 3, START + 60 * MINUTE, said(AnswerKind.CLOSED, START + 60 * MINUTE, null, Disposition.FALSE_ALARM));
        told("open", 1, START, null);
    }

    private Shell report(String... more) throws IOException {
        Path file = folder.resolve("warnings.jsonl");
        StringBuilder lines = new StringBuilder();
        records.forEach(record ->
                lines.append(new String(record, StandardCharsets.UTF_8)).append('\n'));
        Files.writeString(file, lines);
        List<String> line =
                new ArrayList<>(List.of("rules", "report", "--in=" + file, "--rules=" + rules, "--no-color"));
        line.addAll(List.of(more));
        Shell shell = new Shell();
        assertThat(shell.run(line.toArray(String[]::new))).as(shell.err()).isZero();
        return shell;
    }

    @Test
    void whenDispatchHasAnswered_thenTheRuleIsToldWithItsReasonsAndTimes() throws IOException {
        day();
        assertThat(report().out())
                .containsPattern(RULE + " +11 +10 +3 +30% +(2m00s|1m59s|2m01s)/(2m00s|1m59s|2m01s) +1m00s +0")
                .contains(RULE + ": accepted 4; rejected as badPlace 2, falseAlarm 4; closed as falseAlarm 1")
                .contains("No rule names a precision_floor")
                .doesNotContain("! ");
        assertThat(report("--lang=zh").out()).contains("受理 4；退回：地点不对 2，误报 4；办结：误报 1", "每条规则", "没有规则写了 precision_floor");
        assertThat(report("--by-area").out()).containsPattern("\n +" + MODEL.desk() + " +11 +10 +3 +30%");
    }

    @Test
    void whenARuleIsBelowItsFloor_thenItStandsFirstAndSaysSo() throws IOException {
        day();
        Path file = rules.resolve(RULE + ".yaml");
        Files.writeString(file, Files.readString(file) + "\nprecision_floor: 0.5\n");
        assertThat(report().out())
                .startsWith(
                        "! " + RULE + "\n  30% of 10 answers say that it was right; its author expects at least 50%")
                .contains("! " + RULE + " ");
        assertThat(report("--lang=zh").out()).contains("答复 10 次，属实 3 次（30%），低于作者期望的 50%");
        assertThat(report("--format=json").out())
                .contains("\"flagged\":true,\"floor\":{\"precision\":0.5,\"answers\":10}", "\"precision\":0.3");
        Files.writeString(file, Files.readString(file) + "precision_answers: 11\n");
        assertThat(report("--format=json").out()).as("too few answers").contains("\"flagged\":false");
    }

    @Test
    void whenProgramsRead_thenEachFormatHoldsTheSame() throws IOException {
        day();
        assertThat(report("--format=json").out())
                .startsWith("{\"rules\":[{\"rule\":\"" + RULE + "\",\"flagged\":false,\"issued\":11,\"answered\":10,"
                        + "\"accepted\":4,\"right\":3,\"precision\":0.3,\"suppressed\":0,\"untold\":0,\"withheld\":{},"
                        + "\"rejected\":{\"badPlace\":2,\"falseAlarm\":4},\"closed\":{\"falseAlarm\":1},"
                        + "\"toAccept\":{\"median\":")
                .doesNotContain("districts");
        assertThat(report("--format=json", "--by-area").out())
                .contains("\"districts\":[{\"district\":\"" + MODEL.desk());
        List<String> csv = report("--format=csv", "--by-area").out().lines().toList();
        assertThat(csv).hasSize(3);
        assertThat(csv.get(0)).startsWith("rule,flagged,floor,district,issued").endsWith("toScene.median,toScene.p90");
        assertThat(csv.get(1)).startsWith(RULE + ",false,,,11,10,4,3,0.300,0,0,0,0,0,0,4,2,0,0,0,0,1,0,0,");
        assertThat(csv.get(2)).startsWith(RULE + ",false,," + MODEL.desk() + ",11,10,4,3");
    }

    private void withheld(String id, String why, boolean over, String status) {
        Incident model = MODEL.incident();
        Withheld fact = new Withheld(
                id,
                model.rules().get(0),
                model.hazard().code(),
                model.judgement().grade(),
                model.area(),
                MODEL.desk(),
                START,
                START - MINUTE,
                why,
                why.equals(Withheld.SILENCED) ? null : "open",
                over);
        records.add(WithheldJson.write(fact, new WarningContext("test", status)));
    }

    @Test
    void whenIncidentsWereWithheld_thenItSaysHowManyAndWhy() throws IOException {
        day();
        withheld("i3", "grouped", false, "Actual");
        withheld("s", "silenced", false, "Actual");
        withheld("s", "silenced", true, "Actual");
        withheld("f", "folded", false, "Actual");
        withheld("e", "silenced", true, "Exercise");
        Shell shell = report();
        assertThat(shell.out())
                .containsPattern(RULE + " +11 +10 +3 +30% .* 3\n")
                .contains(RULE + ": folded 1, grouped 1, silenced 1; without any record of their own 2");
        assertThat(shell.err()).contains("not counted: 1 record of status Exercise");
        assertThat(report("--lang=zh").out()).contains("折叠 1，合并 1，静默 1；始终没有自己的记录 2");
        assertThat(report("--format=json").out())
                .contains("\"suppressed\":3,\"untold\":2,\"withheld\":{\"folded\":1,\"grouped\":1,\"silenced\":1}");
        assertThat(report("--format=csv").out())
                .contains("suppressed,untold,withheld.inhibited,withheld.grouped,withheld.folded,withheld.silenced,")
                .contains(RULE + ",false,,,11,10,4,3,0.300,3,2,0,1,1,1,4,2,");
    }

    @Test
    void whenLinesAreShuffledAndRepeated_thenTheReportIsTheSame() throws IOException {
        day();
        String expected = report("--by-area").out();
        records.addAll(List.copyOf(records).subList(3, 9));
        Collections.shuffle(records, new Random(3));
        assertThat(report("--by-area").out()).isEqualTo(expected);
    }

    @Test
    void whenNobodyHasAnswered_thenItSaysHowToAnswer() throws IOException {
        told("a", 1, START, null);
        assertThat(report().out()).contains("Nobody has answered yet", RULE).doesNotContain("What dispatch said");
        assertThat(report("--lang=zh").out()).contains("还没有人答复");
        assertThat(report("--from=2031-01-01").out()).contains("No warning was told in that time.");
        assertThat(report("--from=2031-01-01", "--format=csv").out().lines()).hasSize(1);
    }

    @Test
    void whenIncidentsWereToldOutsideTheTimeAskedFor_thenTheyDoNotCount() throws IOException {
        told("a", 1, START, null);
        told("b", 1, START + 86_400_000L, null);
        assertThat(report("--format=csv", "--to=" + Instant.ofEpochMilli(START + 1))
                        .out())
                .contains(RULE + ",false,,,1,0,");
        assertThat(report("--format=csv").out()).contains(RULE + ",false,,,2,0,");
    }

    @Test
    void whenRecordsAreExercisesOrNone_thenTheyAreLeftOutAndThatIsSaid() throws IOException {
        told("a", 1, START, null);
        told("b", 1, START, null, "Exercise");
        records.add("not a warning".getBytes(StandardCharsets.UTF_8));
        Shell shell = report("--format=csv");
        assertThat(shell.out()).contains(RULE + ",false,,,1,0,");
        assertThat(shell.err())
                .contains("1 record of ", "cannot be read as warnings", "1 record of status Exercise")
                .contains("--status Exercise counts those");
        assertThat(report("--format=csv", "--status=exercise").out()).contains(RULE + ",false,,,1,0,");
    }

    /** A leak that dispatch finds to be one, and a lesser one that it does not. */
    @Test
    void whenEventsAreGiven_thenAThresholdIsSuggestedThatWouldHaveBeenRight() throws IOException {
        List<String> events = new ArrayList<>();
        Rehearsal day = Rehearsal.of(TestRules.load(), suggestible(events));
        day.warnings().stream()
                .filter(warning -> warning.msgType() == MsgType.ALERT)
                .forEach(warning -> {
                    boolean right = warning.incident().area().code().equals("g2");
                    long at = warning.incident().issued().sent() + MINUTE;
                    answered(
                            warning,
                            right
                                    ? said(AnswerKind.ACCEPTED, at, null, null)
                                    : said(AnswerKind.REJECTED, at, Rejection.FALSE_ALARM, null));
                });
        assertThat(records).hasSize(2);
        Path feed = folder.resolve("events.jsonl");
        Files.write(feed, events);
        Shell shell = report("--suggest", "--feed=canonical=" + feed);
        assertThat(shell.out())
                .contains(
                        "Thresholds to try", RULE + ": ", "0 wrong instead of 1, 1 right of 1, so 100% instead of 50%");
        Shell without = new Shell();
        assertThat(without.run("rules", "report", "--in=" + feed, "--suggest")).isEqualTo(ExitCode.USAGE);
        assertThat(without.err()).contains("--feed FEED=FILE");
    }

    private static List<SafetyEvent> suggestible(List<String> lines) {
        List<SafetyEvent> events = new ArrayList<>();
        for (int second = 0; second < 5; second++) {
            events.add(City.gas("g1", second, 12 + second * 0.1));
            events.add(City.gas("g2", second, 60 + second));
        }
        events.add(City.smell("g1", 10, "t1"));
        events.add(City.smell("g2", 11, "t2"));
        events.forEach(event -> lines.add(new String(CanonicalEventJson.write(event), StandardCharsets.UTF_8)));
        return events;
    }

    private void answered(Warning told, Handling handling) {
        Incident was = told.incident();
        Course course = new Course(
                Course.NEW.spread(),
                new Duty(List.of(), Duty.NEVER, false, handling),
                Course.NEW.telling(),
                null,
                List.of());
        Incident incident = new Incident(
                was.incidentId(),
                was.hazard(),
                was.area(),
                was.place(),
                was.times(),
                was.issued(),
                was.judgement(),
                was.finding(),
                was.rules(),
                was.evidence(),
                was.contradicting(),
                was.score(),
                course);
        Warning warning = new Warning(incident, told.msgType(), null, told.trend(), null, false, told.changed());
        records.add(WarningJson.write(warning, new WarningContext("test", "Actual")));
    }

    @Test
    void whenItIsNotSaidWhereWarningsAre_thenBothWaysAreNamed() {
        Shell shell = new Shell();
        assertThat(shell.run("rules", "report")).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("--bootstrap HOST:PORT, or --in FILE");
        assertThat(new Shell().run("rules", "report", "--in=" + folder.resolve("none")))
                .isEqualTo(ExitCode.USAGE);
    }
}
