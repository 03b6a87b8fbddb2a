package fengsui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.RuleBundle;
import fengsui.event.EventKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FieldsPageTest {

    private static final Path RULES = Path.of("../../rules");

    @Test
    void whenFieldsOrFeedsChange_thenThePageIsMadeAnew() throws IOException {
        assertThat(RULES.resolve("FIELDS.md"))
                .as("make it anew: ./fengsui rules fields > rules/FIELDS.md")
                .hasContent(FieldsPage.of(RuleFiles.read(RULES)));
    }

    @Test
    void whenAStatementSeesAField_thenThePageExplainsIt() {
        String page = FieldsPage.of(RuleFiles.read(RULES));

        for (EventKind kind : EventKind.values()) {
            for (String column : RuleCompiler.installed().columns(kind).keySet()) {
                assertThat(page)
                        .containsPattern(
                                "\\| `" + column + "` \\| [a-z ]+ \\| [A-Z].+ \\| .*\\p{IsHan}.* \\| `.+` \\|");
            }
        }
        assertThat(page).contains("`adjacent(a, b)`", "`metres(a, b)`", "`community`");
    }

    @Test
    void whenFeedsFillAField_thenTheyAreNamed() {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("feeds/a.yaml", "kind: hotline\nfields: {category: {column: x}, state: {column: y}}");
        files.put("feeds/b.yaml", "kind: hotline\nfields: {category: {column: x}}\nplace: {street: {column: z}}");
        files.put("feeds/c.yaml", "kind: sensor\nsplit: {columns: {}}");

        String page = FieldsPage.of(new RuleBundle(files));

        assertThat(page)
                .containsPattern("`category` .*\\| all \\|\n")
                .containsPattern("`state` .*\\| a \\|\n")
                .containsPattern("`street` .*\\| b \\|\n")
                .containsPattern("`value` .*\\| all \\|\n")
                .containsPattern("`label` .*\\| – \\|\n");
    }
}
