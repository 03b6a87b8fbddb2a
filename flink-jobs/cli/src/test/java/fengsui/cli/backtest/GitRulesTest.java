package fengsui.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.cli.console.UserError;
import fengsui.codec.RuleBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitRulesTest {

    @TempDir
    private Path repository;

    private Path rules;

    @BeforeEach
    void commitOnce() throws Exception {
        rules = repository.resolve("deep/rules");
        write("taxonomy.yaml", "first");
        write("fire/calls.yaml", "第一");
        write("fire/calls.test.yaml", "no part of a rule set");
        git("init", "-q");
        commit();
        write("fire/calls.yaml", "second");
    }

    private void write(String path, String text) throws IOException {
        Path file = rules.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void commit() throws Exception {
        git("add", ".");
        git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", "one");
    }

    private void git(String... words) throws Exception {
        List<String> line = new ArrayList<>(List.of("git", "-C", repository.toString()));
        line.addAll(List.of(words));
        assertThat(new ProcessBuilder(line).inheritIO().start().waitFor()).isZero();
    }

    @Test
    void whenARevisionIsNamed_thenItsRulesAreReadAndNotThoseThatStandThereNow() {
        RuleBundle then = GitRules.read(rules, "HEAD");

        assertThat(then.files()).containsOnlyKeys("taxonomy.yaml", "fire/calls.yaml");
        assertThat(then.files()).containsEntry("fire/calls.yaml", "第一");
    }

    @Test
    void whenThereIsNoSuchRevisionOrRepository_thenTheUserIsTold(@TempDir Path elsewhere) {
        assertThatThrownBy(() -> GitRules.read(rules, "nope"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("git:nope");
        assertThatThrownBy(() -> GitRules.read(rules, "--output=x"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("expected a revision");
        assertThatThrownBy(() -> GitRules.read(elsewhere, "HEAD"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("not a git repository");
    }
}
