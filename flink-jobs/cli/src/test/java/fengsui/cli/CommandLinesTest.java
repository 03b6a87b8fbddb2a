package fengsui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLinesTest {

    @TempDir
    private Path folder;

    private final Shell shell = new Shell();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dmeo",
                "demo --fro 5s",
                "demo --for soon",
                "demo --speed fast",
                "demo --speed 0",
                "demo --lang fr",
                "demo --parallelism 0",
                "demo --rules /no/such/folder",
                "run",
                "run --bootstrap",
                "run --bootstrap 127.0.0.1:1 --config /no/such/file",
                "run --bootstrap 127.0.0.1:1 --prefix a/b",
                "watch",
                "watch --bootstrap 127.0.0.1:1 --grade purple --area old-town",
                "watch --bootstrap 127.0.0.1:1 --by 13812345678",
                "console",
                "console --bootstrap 127.0.0.1:1 --port 70000",
                "console --bootstrap 127.0.0.1:1 --host 0.0.0.0",
                "console --bootstrap 127.0.0.1:1 --zone Mars/Base",
                "console --bootstrap 127.0.0.1:1 --rules /no/such/folder",
                "answer",
                "answer fire.grid:x accepted --bootstrap 127.0.0.1:1",
                "backtest",
                "backtest --feed canonical",
                "backtest --feed canonical=/no/such/file.jsonl",
                "backtest --feed canonical=pom.xml --zone Mars/Base",
                "backtest --feed unheard-of=pom.xml",
                "rules",
                "rules chekc",
                "rules check /no/such/folder",
                "rules test /no/such/folder",
                "score",
                "score series",
                "score series --in /no/such/file --out target/no-scores.csv",
                "score series --in pom.xml --out pom.xml",
                "score series --in pom.xml --out /no/such/folder/scores.csv",
                "score series --in . --out target/no-scores --size huge",
                "score series --in src --out src/scored",
                "score plot --in /no/such/file --out target/no-page.html",
                "score plot --in pom.xml --out target/no-page.html --window noon",
                "score plot --in pom.xml --out target/no-page.html --windows /no/such/file",
                "score plot --in pom.xml --out target/no-page.html --name a/b.csv",
                "benchmark",
                "benchmark nab",
                "benchmark nab --data /no/such/folder",
                "benchmark nab --data . --threshold high",
                "cap",
                "cap --in /no/such/file --out-dir target",
                "cap --in pom.xml --out-dir pom.xml",
                "run --cluster --dir target/no-cluster",
                "run --cluster nowhere --bootstrap 127.0.0.1:1",
                "run --cluster 127.0.0.1:1",
                "run --cluster 127.0.0.1:1 --bootstrap 127.0.0.1:1 --for 5s",
                "run --bootstrap 127.0.0.1:1 --jar pom.xml",
                "upgrade --dir target/no-cluster",
                "upgrade --cluster 127.0.0.1:1",
                "upgrade --cluster 127.0.0.1:1 --bootstrap 127.0.0.1:1 --jar pom.xml",
                "cluster",
                "cluster start --brokers 0 --dir target/no-cluster",
                "cluster start --brokers many",
                "cluster status --dir target/no-cluster",
                "cluster kill",
                "cluster kill taskmanager 1 --dir target/no-cluster",
                "cluster kill keeper 1 --dir target/no-cluster",
            })
    void whenSomethingIsWrongWithTheCommandLine_thenOneLineSaysSoAndTheExitCodeIsTwo(String line) {
        assertThat(shell.run(line.isEmpty() ? new String[0] : line.split(" ")))
                .as(shell.err())
                .isEqualTo(2);

        assertThat(lastLines()).hasSize(1);
        assertThat(lastLines().get(0)).startsWith("fengsui");
        assertThat(shell.err()).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void whenAFeedIsUnknown_thenTheKnownOnesAreNamed() {
        shell.run("backtest", "--feed", "unheard-of=pom.xml", "--rules", rules());

        assertThat(shell.err()).contains("unheard-of").contains("canonical").contains("montgomery911");
    }

    @Test
    void whenHelpIsAskedFor_thenEveryVerbIsOnThePageAndEveryVerbExplainsItself() {
        assertThat(shell.run("--help")).isZero();
        for (String verb : List.of(
                "demo",
                "run",
                "watch",
                "answer",
                "backtest",
                "rules check",
                "rules test",
                "rules explain",
                "rules why-not",
                "feeds check",
                "feeds try",
                "score series",
                "score plot",
                "benchmark nab",
                "cap",
                "cluster start",
                "cluster status",
                "cluster kill",
                "cluster stop",
                "upgrade",
                "test",
                "bench",
                "version",
                "help")) {
            assertThat(shell.out()).contains(verb);
        }
        for (String verb : List.of("demo", "run", "watch", "answer", "backtest")) {
            assertThat(shell.run(verb, "--help")).isZero();
        }
        assertThat(shell.run("help", "demo")).isZero();
        assertThat(shell.out()).contains("--speed", "--bootstrap", "--incidents", "--log");
    }

    @Test
    void whenTheVersionIsAskedFor_thenItIsTold() {
        assertThat(shell.run("version")).isZero();
        assertThat(shell.out())
                .contains("Fengsui")
                .contains("Flink 2")
                .contains("Kafka 4")
                .contains("Java ");
    }

    @Test
    void whenTheShippedRulesAreCheckedAndTested_thenAllIsWell() {
        assertThat(shell.run("rules", "check", rules())).as(shell.out()).isZero();
        assertThat(shell.run("rules", "test", rules())).as(shell.out()).isZero();
        assertThat(shell.out()).contains("no problems").contains("cases passed").doesNotContain("FAILED");
    }

    @Test
    void whenARuleFileIsBroken_thenCheckNamesTheFileLineAndColumnAndTheExitCodeIsOne() throws IOException {
        copyRules();
        Path leak = folder.resolve("gas/leak.yaml");
        Files.writeString(leak, Files.readString(leak).replace("hazard: gas-leak", "hazard: gas-laek"));

        assertThat(shell.run("rules", "check", folder.toString())).isEqualTo(1);
        assertThat(shell.out()).containsPattern("leak\\.yaml:\\d+:\\d+ [A-Z-]+ .*gas-laek");
        assertThat(shell.err()).isEmpty();
    }

    @Test
    void whenSomethingUnexpectedHappens_thenOneLineNamesTheFileThatHoldsTheDetails() throws IOException {
        copyRules();
        Path log = folder.resolve("what-happened.log");
        Path packed = Files.writeString(folder.resolve("not-packed.gz"), "this is no gzip");

        assertThat(shell.run("backtest", "--rules", folder.toString(), "--feed", "canonical=" + packed, "--log=" + log))
                .isEqualTo(70);
        assertThat(lastLines().get(lastLines().size() - 1)).contains("GZIP").contains(log.toString());
        assertThat(shell.err()).doesNotContain("\tat ");
        assertThat(log).content().contains("\tat fengsui.");
    }

    private List<String> lastLines() {
        return shell.err().lines().toList();
    }

    private static String rules() {
        return Path.of("../../rules").toString();
    }

    private void copyRules() throws IOException {
        Path from = Path.of("../../rules");
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    @Test
    void whenAVerbGoesToABroker_thenItCanLogInThere() {
        List<String> atBrokers = new ArrayList<>();
        for (String verb : verbs()) {
            String page = pageOf(verb);
            if (page.contains("--bootstrap=")) {
                atBrokers.add(verb);
                assertThat(page).as(verb).contains("--kafka-config=FILE");
            }
        }
        assertThat(atBrokers).contains("run", "watch", "answer", "rules publish", "silence", "access grant");
    }

    private static String pageOf(String verb) {
        Shell asked = new Shell();
        asked.run((verb + " --help").split(" "));
        return asked.out();
    }

    /** As the page of all verbs has them, in a column of their own. */
    private static List<String> verbs() {
        return CommandLines.helpPage()
                .lines()
                .filter(line -> line.matches("  [a-z].{14}[a-zA-Z].*"))
                .map(line -> line.substring(2, 16).strip())
                .toList();
    }
}
