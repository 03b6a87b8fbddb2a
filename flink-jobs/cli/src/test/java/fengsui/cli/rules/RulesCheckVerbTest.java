package fengsui.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.UserError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RulesCheckVerbTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aFolderOfTwoRules() throws IOException {
        Path shipped = Path.of("../../rules");
        for (String file : List.of(
                "taxonomy.yaml",
                "calendar.yaml",
                "scoring.yaml",
                "gas/leak.yaml",
                "gas/leak.test.yaml",
                "fire/calls.yaml",
                "fire/calls.test.yaml")) {
            Path to = folder.resolve(file);
            Files.createDirectories(to.getParent());
            Files.copy(shipped.resolve(file), to);
        }
    }

    @Test
    void whenALineIsWrong_thenItIsShownWithAMarkUnderThePlace() throws IOException {
        edit("gas/leak.yaml", "hazard: gas-leak", "hazard: gas-laek");

        assertThat(run("", "--rules", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("""
                /gas/leak.yaml:8:9 RULE-HAZARD 'hazard' is 'gas-laek', which is not in taxonomy.yaml; did you mean 'gas-leak'?
                    8 | hazard: gas-laek
                      |         ^
                """, "./fengsui rules check --explain RULE-HAZARD", "1 problem: ");
    }

    @Test
    void whenTheStatementIsWrong_thenItsLineInTheYamlIsShown() throws IOException {
        edit("fire/calls.yaml", "from Hotline(category", "from Hotline(categry");

        run("", "--rules", folder.toString());

        assertThat(out.toString())
                .contains("fire/calls.yaml:19:", " | " + "  from Hotline(categry = 'fire')#time(10 min)\n");
    }

    @Test
    void whenAFileIsNamed_thenOnlyItsProblemsAndThoseOfItsTestAreShown() throws IOException {
        edit("gas/leak.yaml", "hazard: gas-leak", "hazard: gas-laek");
        edit("fire/calls.yaml", "owner:", "ownr:");
        edit("fire/calls.test.yaml", "proves: just-after", "name: twice");

        assertThat(run("", folder.resolve("fire/calls.yaml").toString())).isEqualTo(1);

        assertThat(out.toString())
                .contains(
                        "fire/calls.yaml:1:1 RULE-MISSING",
                        "calls.yaml:7:1 RULE-KEY",
                        "calls.test.yaml:21:5 TEST-DUPLICATE")
                .doesNotContain("gas-laek");
    }

    @Test
    void whenAllIsSound_thenTheCopiesOfEachKindOfEventAreTold() {
        assertThat(run("", folder.toString())).isZero();

        assertThat(out.toString())
                .containsPattern("(?m)^ +1 +grid +sensor +gas$")
                .contains("no problems: 5 files, 2 sound");
    }

    @Test
    void whenARuleComesFromTheStandardInput_thenItIsCheckedAmongTheOthers() throws IOException {
        String rule = Files.readString(folder.resolve("gas/leak.yaml"));

        assertThat(run(rule.replace("scope: grid", "scope: grd"), "-", "--rules", folder.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("-:9:8 RULE-VALUE").doesNotContain("UNPROVEN");
        assertThat(run(rule, "-", "--rules", folder.toString()))
                .as(out.toString())
                .isZero();
        assertThat(run(rule, "-", "--as", "gas/other", "--rules", folder.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("gas/other.yaml:5:9 RULE-UNPROVEN");
        assertThat(run(rule, "-", "--as", "gas/leak.yaml", "--rules", folder.toString()))
                .isZero();
    }

    @Test
    void whenJsonIsAskedFor_thenOneDocumentHoldsEverything() throws IOException {
        edit("gas/leak.yaml", "hazard: gas-leak", "hazard: gas-laek");

        assertThat(run("", "--rules", folder.toString(), "--format", "json")).isEqualTo(1);

        assertThat(out.toString().lines()).hasSize(1);
        assertThat(out.toString())
                .contains(
                        "\"line\":8,\"column\":9,\"code\":\"RULE-HAZARD\"",
                        "\"excerpt\":\"    8 | hazard: gas-laek\\n      |         ^\"",
                        "{\"kind\":\"hotline\",\"subject\":\"fire\",\"levels\":[\"grid\"]}");
    }

    @Test
    void whenSarifIsAskedFor_thenEachProblemStandsAtItsLineWithItsCodeExplained() throws IOException {
        edit("gas/leak.yaml", "hazard: gas-leak", "hazard: gas-laek");

        assertThat(run("", "--rules", folder.toString(), "--format", "sarif")).isEqualTo(1);

        assertThat(out.toString().lines()).hasSize(1);
        assertThat(out.toString())
                .contains(
                        "\"id\":\"RULE-HAZARD\",\"shortDescription\":{\"text\":\"The hazard is not in taxonomy.yaml\"}",
                        "did you mean 'gas-leak'?",
                        "\"uri\":\"" + folder.getFileName() + "/gas/leak.yaml\"",
                        "\"region\":{\"startLine\":8,\"startColumn\":9}");
    }

    @Test
    void whenTheRulesLieInARepository_thenSarifNamesFilesFromItsTopPercentEncoded() throws IOException {
        Files.createDirectories(folder.resolve("the city/规则"));
        for (String part : List.of("taxonomy.yaml", "scoring.yaml", "gas", "fire")) {
            Files.move(folder.resolve(part), folder.resolve("the city/规则").resolve(part));
        }
        Files.createDirectory(folder.resolve(".git"));
        edit("the city/规则/gas/leak.yaml", "hazard: gas-leak", "hazard: gas-laek");

        run("", "--rules", folder.resolve("the city/规则").toString(), "--format", "sarif");

        assertThat(out.toString()).contains("\"uri\":\"the%20city/%E8%A7%84%E5%88%99/gas/leak.yaml\"");
    }

    @Test
    void whenACodeIsToBeExplained_thenItIsInEitherLanguage() {
        assertThat(run("", "--explain", "rule-total")).isZero();
        assertThat(out.toString())
                .contains("RULE-TOTAL  The assessment does not cover every case", "wrong\n    assessment:");
        assertThat(run("", "--explain", "SCORING-KEY", "--lang", "zh")).isZero();
        assertThat(out.toString()).contains("SCORING-KEY  不认识的键", "正确");
    }

    @Test
    void whenTheCodeIsUnknown_thenTheNearestIsOffered() {
        assertThat(run("", "--explain", "RULE-TOTLA")).isEqualTo(2);
        assertThat(err.toString()).contains("no problem has the code 'RULE-TOTLA'; did you mean 'RULE-TOTAL'?");
    }

    @Test
    void whenAFileLiesElsewhere_thenThatIsWrongUse() throws IOException {
        Path elsewhere = Files.writeString(folder.resolveSibling("elsewhere.yaml"), "a: 1");

        assertThat(run("", elsewhere.toString(), "--rules", folder.toString())).isEqualTo(2);
        assertThat(run("", folder.resolve("gas/none.yaml").toString())).isEqualTo(2);
        assertThat(run("", "--as", "gas/leak", "--rules", folder.toString())).isEqualTo(2);
        assertThat(run("a: 1", "-", "--as", "../x", "--rules", folder.toString()))
                .isEqualTo(2);
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private int run(String typed, String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true));
        ByteArrayInputStream input = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
        return new CommandLine(new RulesCheckVerb(console, input))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setErr(console.err())
                .setExecutionExceptionHandler((e, verb, parsed) -> {
                    console.err().println(e.getMessage());
                    return e instanceof UserError ? ExitCode.USAGE : ExitCode.INTERNAL;
                })
                .execute(args);
    }
}
