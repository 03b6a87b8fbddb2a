package fengsui.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who does what {@code rules/README.md} says sees what it says. */
class RulesReadmeTest {

    private static final Path SHIPPED = Path.of("../../rules");
    private static final String RULE = "fire/heard-twice.yaml";
    private static final String TEST = "fire/heard-twice.test.yaml";

    @TempDir
    private Path rules;

    private final Shell shell = new Shell();
    private String readme = "";

    @BeforeEach
    void aCopyOfTheRules() throws IOException {
        readme = Files.readString(SHIPPED.resolve("README.md"));
        try (var files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = rules.resolve(SHIPPED.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    @Test
    void whenTheRuleIsCopiedWithItsMistakes_thenTheyAreExplainedAsShown() throws IOException {
        Files.writeString(rules.resolve(RULE), block("<!-- rules/" + RULE + ", with mistakes -->"));

        assertThat(shell.run("rules", "check", rules.resolve(RULE).toString())).isEqualTo(1);

        String shown = block("of which more below):").replace("rules/fire", rules + "/fire");
        for (String problem : shown.strip().split("\n\n", -1)) {
            assertThat(shell.out()).contains(problem);
        }
    }

    @Test
    void whenTheFileIsEmpty_thenTheCheckSaysSo() throws IOException {
        Files.writeString(rules.resolve(RULE), "status: draft\n");

        shell.run("rules", "check", rules.resolve(RULE).toString());

        assertThat(shell.out()).contains("'title' is missing", "'epl' is missing", "'recipients' is empty");
    }

    @Test
    void whenTheMistakesAreMended_thenTheProofsAreAskedForAndWithThemAllIsWell() throws IOException {
        String mended = block("<!-- rules/" + RULE + ", with mistakes -->")
                .replace("hazard: fires", "hazard: fire")
                .replace("?:side:int", "?:sides:int");
        Files.writeString(rules.resolve(RULE), mended);
        assertThat(shell.run("rules", "check", rules.resolve(RULE).toString())).isEqualTo(1);
        assertThat(shell.out())
                .contains(block("and check again. Left is")
                        .strip()
                        .replace("rules/fire", rules + "/fire")
                        .replace("…", ""));

        Files.writeString(rules.resolve(TEST), block("<!-- rules/" + TEST + " -->"));
        assertThat(shell.run("rules", "check", rules.toString()))
                .as(shell.out())
                .isZero();
        assertThat(shell.run("rules", "test", rules.toString())).as(shell.out()).isZero();
        assertThat(shell.out()).contains("fire/heard-twice: a second caller after almost fifteen minutes");
    }

    /** What stands in the first fence behind {@code mark}. */
    private String block(String mark) {
        Matcher fence = Pattern.compile(Pattern.quote(mark) + "\\s*```[a-z]+\\n(.*?)```", Pattern.DOTALL)
                .matcher(readme);
        assertThat(fence.find()).as(mark).isTrue();
        return fence.group(1);
    }
}
