package fengsui.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {

    private final StringWriter out = new StringWriter();
    private final Question question = new Question(new Console(new PrintWriter(out), new PrintWriter(out)));

    @ParameterizedTest
    @CsvSource({"y, true", "Y, true", "' yes ', true", "n, false", "'', false", "yesterday, false", "ja, false"})
    void whenSomebodyAnswers_thenOnlyAYesIsOne(String answer, boolean agreed) {
        assertThat(question.answered("Publish this?", new BufferedReader(new StringReader(answer + "\n"))))
                .isEqualTo(agreed);
        assertThat(out).hasToString("Publish this? [y/N] ");
    }

    @Test
    void whenNobodyAnswers_thenThatIsNoYes() {
        assertThat(question.answered("Publish this?", new BufferedReader(new StringReader(""))))
                .isFalse();
        assertThatThrownBy(() -> question.agreed("Publish this?", false)).hasMessageContaining("--yes");
        assertThat(question.agreed("Publish this?", true)).isTrue();
    }
}
