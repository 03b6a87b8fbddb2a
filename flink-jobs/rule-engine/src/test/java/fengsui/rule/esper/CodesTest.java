package fengsui.rule.esper;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Level;
import fengsui.codec.Problem;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlFields;
import fengsui.codec.yaml.YamlReader;
import fengsui.rule.Compilation;
import fengsui.rule.Compilation.EplProblem;
import fengsui.rule.RuleSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each code of EPL is explained, and the explanation is right: what it calls wrong is refused so, what it calls right is not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodesTest {

    private static final long TEN_MINUTES = 600_000;

    private final EsperWorkbench workbench = new EsperWorkbench();

    @AfterAll
    void close() {
        workbench.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ANNOTATION",
                "CAST",
                "CHARACTER",
                "CLAUSE",
                "COLUMN",
                "DRIFT",
                "EPL",
                "EXPRESSION",
                "FUNCTION",
                "LOCALITY",
                "OUTPUT",
                "PATTERN",
                "REGEXP",
                "ROWS",
                "SCOPE",
                "SIZE",
                "SKIP",
                "STAR",
                "STATEMENT",
                "STREAM",
                "TIME",
                "UNBOUNDED",
                "WINDOW",
                "WITNESS"
            })
    void whenACodeIsExplained_thenItsExamplesAreWhatTheySay(String code) throws IOException {
        YamlFields explained = explanation(code);

        assertThat(explained.bilingual("title").en()).isNotBlank();
        assertThat(explained.bilingual("why").zh()).isNotBlank();
        assertThat(problems(explained.text("wrong")))
                .extracting(EplProblem::code)
                .contains(code);
        assertThat(problems(explained.text("right")))
                .extracting(EplProblem::code)
                // Streams that others read are no whole rule.
                .allMatch("OUTPUT"::equals);
    }

    private List<EplProblem> problems(String epl) {
        return workbench.compile(new RuleSource(epl, Level.GRID, TEN_MINUTES, Map.of(), Map.of()))
                        instanceof Compilation.Refused refused
                ? refused.problems()
                : List.of();
    }

    private static YamlFields explanation(String code) throws IOException {
        List<Problem> none = new ArrayList<>();
        try (InputStream file = CodesTest.class.getResourceAsStream("/fengsui/rule/codes/RULE-" + code + ".yaml")) {
            assertThat(file).isNotNull();
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return YamlReader.fields(text, new Problems(code, "CODE", none)).orElseThrow();
        }
    }
}
