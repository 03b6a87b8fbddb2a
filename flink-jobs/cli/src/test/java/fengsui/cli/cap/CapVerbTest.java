package fengsui.cli.cap;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.Shell;
import fengsui.cli.console.Console;
import fengsui.codec.WarningContext;
import fengsui.codec.WarningJson;
import fengsui.codec.cap.AlertFileName;
import fengsui.testkit.CapSchema;
import fengsui.testkit.RandomRisks;
import fengsui.warning.Warning;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CapVerbTest {

    @TempDir
    private Path folder;

    private final Shell shell = new Shell();
    private final RandomRisks risks = new RandomRisks(53);

    @Test
    void whenWarningsAreGiven_thenEachBecomesAValidFile() throws IOException {
        List<String> records = records(40);
        assertThat(cap(records)).as(shell.err()).isZero();
        assertThat(shell.err()).isEmpty();
        CapSchema schema = new CapSchema();
        List<Path> files = files();
        assertThat(files).hasSize((int) records.stream().distinct().count());
        for (Path file : files) {
            schema.check(Files.readAllBytes(file));
            assertThat(file.getFileName().toString()).matches("cap-[A-Za-z0-9._-]{1,130}\\.xml");
        }
        assertThat(shell.out()).isEqualTo(out() + ": " + files.size() + " alerts written\n");
    }

    @Test
    void whenLinesAreNoWarnings_thenAllAreToldAndTheOthersWritten() throws IOException {
        List<String> good = records(2);
        List<String> lines = List.of(
                "not JSON at all",
                good.get(0),
                "",
                "{\"incidentId\":\"x\"}",
                good.get(1).replace("\"status\":\"Exercise\"", "\"status\":\"Rehearsal\""),
                good.get(1));
        assertThat(cap(lines)).isEqualTo(1);
        assertThat(shell.err().lines())
                .hasSize(3)
                .allMatch(line -> line.endsWith("; expected one record of the topic warnings as JSON"));
        assertThat(shell.err())
                .contains("warnings.jsonl:1: no warning, ")
                .contains("warnings.jsonl:4: no warning, area: expected an object")
                .contains("warnings.jsonl:5: no warning, status: not a value of this version")
                .doesNotContain("Exception");
        assertThat(shell.out()).endsWith(": 2 alerts written, 3 lines not\n");
        assertThat(files()).hasSize(2);
    }

    @Test
    void whenItRunsAgain_thenWhatIsThereStays() throws IOException {
        List<String> records = records(3);
        cap(records);
        Shell again = new Shell();
        assertThat(run(again, records)).isZero();
        assertThat(again.out()).endsWith(": 0 alerts written, 3 there already\n");
    }

    @Test
    void whenAFileSaysSomethingElse_thenItIsWrittenOverOnlyWhereThatIsAskedFor() throws IOException {
        List<String> records = records(1);
        cap(records);
        Path file = files().get(0);
        byte[] alert = Files.readAllBytes(file);
        Files.writeString(file, "mine");
        Shell again = new Shell();
        assertThat(run(again, records)).isEqualTo(1);
        assertThat(again.err())
                .contains("warnings.jsonl:1: " + file.getFileName() + " is there already")
                .contains("--force");
        assertThat(file).hasContent("mine");
        assertThat(run(new Shell(), records, "--force")).isZero();
        assertThat(file).hasBinaryContent(alert);
        assertThat(files()).hasSize(1);
    }

    @Test
    void whenTheFileIsPacked_thenItIsUnpacked() throws IOException {
        Path packed = folder.resolve("warnings.jsonl.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(records(1).get(0).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(shell.run("cap", "--in", packed.toString(), "--out-dir", out()))
                .isZero();
        assertThat(files()).hasSize(1);
    }

    @Test
    void whenTheRecordsComeByStandardInput_thenTheyAreRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(String.join("\r\n", records(2)).getBytes(StandardCharsets.UTF_8));
        StringWriter out = new StringWriter();
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(out, true));
        CapVerb verb = new CapVerb(console, new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(new CommandLine(verb).execute("--in", "-", "--out-dir", out()))
                .isZero();
        assertThat(files()).hasSize(2);
    }

    @Test
    void whenIdentifiersLookAlike_thenTheirFilesDoNot() {
        Set<String> names = new HashSet<>();
        for (String identifier : List.of(
                "fire.grid:a/b.1", "fire.grid:a_b.1", "FIRE.grid:a/b.1", "火.grid:码头/七.1", "con", "x".repeat(500))) {
            String name = AlertFileName.of(identifier);
            assertThat(name).matches("cap-[A-Za-z0-9._-]{1,130}\\.xml");
            assertThat(names.add(name.toLowerCase(Locale.ROOT))).as(identifier).isTrue();
        }
    }

    private List<String> records(int count) {
        Set<String> seen = new HashSet<>();
        List<String> records = new ArrayList<>();
        while (records.size() < count) {
            Warning warning = risks.warning();
            String id = warning.incident().incidentId()
                    + warning.incident().issued().revision();
            if (seen.add(id)) {
                records.add(new String(
                        WarningJson.write(warning, new WarningContext("fengsui", "Exercise")), StandardCharsets.UTF_8));
            }
        }
        return records;
    }

    private int cap(List<String> lines) throws IOException {
        return run(shell, lines);
    }

    private int run(Shell with, List<String> lines, String... more) throws IOException {
        Path file = Files.write(folder.resolve("warnings.jsonl"), lines);
        List<String> words = new ArrayList<>(List.of("cap", "--in", file.toString(), "--out-dir", out()));
        words.addAll(List.of(more));
        return with.run(words.toArray(String[]::new));
    }

    private String out() {
        return folder.resolve("alerts").toString();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(out()))) {
            return files.sorted().toList();
        }
    }
}
