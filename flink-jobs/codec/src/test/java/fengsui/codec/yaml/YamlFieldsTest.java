package fengsui.codec.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Level;
import fengsui.codec.Problem;
import fengsui.text.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFieldsTest {

    @Test
    void whenEverythingIsRight_thenEveryValueIsReadAndNothingReported() {
        List<String> problems = problems("""
                title: {zh: 标题, en: Title}
                level: grid
                limit: 20.5
                count: 3
                quiet: 10 min
                on: true
                one: alone
                many: [a, "1", 2]
                nested:
                  - {x: 1}
                  - {x: 2}
                nothing:
                """, file -> {
            assertThat(file.bilingual("title")).isEqualTo(new Bilingual("标题", "Title"));
            assertThat(file.oneOf("level", Labels.of(Level.values(), Level::label)))
                    .isEqualTo(Level.GRID);
            assertThat(file.number("limit")).isEqualTo(20.5);
            assertThat(file.integer("count", 1, 9)).isEqualTo(3);
            assertThat(file.duration("quiet")).isEqualTo(600_000);
            assertThat(file.flag("on", false)).isTrue();
            assertThat(file.texts("one")).containsExactly("alone");
            assertThat(file.texts("many")).containsExactly("a", "1", "2");
            assertThat(file.list("nested").stream().map(item -> item.integer("x", 0, 9)))
                    .containsExactly(1, 2);
            assertThat(file.text("nothing", "default")).isEqualTo("default");
            assertThat(file.duration("absent", 5)).isEqualTo(5);
        });
        assertThat(problems).isEmpty();
    }

    @Test
    void whenManyThingsAreWrong_thenAllAreReportedAtOnceWithTheirPlaces() {
        List<String> problems = problems("""
                title: {zh: 标题}
                levle: grid
                limit: twenty
                quiet: 10 minuets
                many: {a: 1}
                count: 12
                """, file -> {
            file.bilingual("title");
            file.oneOf("level", Labels.of(Level.values(), Level::label));
            file.number("limit");
            file.duration("quiet");
            file.texts("many");
            file.integer("count", 1, 9);
            file.fields("place").text("street");
        });
        assertThat(problems)
                .containsExactlyInAnyOrder(
                        "f.yaml:1:8 T-MISSING 'en' is missing; add 'en: …'",
                        "f.yaml:1:1 T-MISSING 'level' is missing; add 'level: …'",
                        "f.yaml:2:1 T-KEY 'levle' is not known here; did you mean 'level'?",
                        "f.yaml:3:8 T-TYPE 'limit' is 'twenty', expected a number such as 12.5",
                        "f.yaml:4:8 T-VALUE 'quiet' is '10 minuets', expected a duration such as 500 ms, 90 s, 5 min,"
                                + " 2 h or 7 d",
                        "f.yaml:5:7 T-TYPE 'many' is a mapping, expected a text or a list of texts",
                        "f.yaml:6:8 T-VALUE 'count' is '12', expected a whole number from 1 to 9",
                        "f.yaml:1:1 T-MISSING 'place' is missing; add 'place: …'");
    }

    @Test
    void whenAChoiceIsMisspelt_thenTheChoicesAndTheNearestOneAreNamed() {
        assertThat(problems("level: gird", file -> file.oneOf("level", Labels.of(Level.values(), Level::label))))
                .containsExactly("f.yaml:1:8 T-VALUE 'level' is 'gird', expected one of grid, community, street,"
                        + " district, city; did you mean 'grid'?");
    }

    @Test
    void whenAKeyIsGivenTwice_thenTheSecondIsReported() {
        assertThat(problems("a: 1\nb: 2\na: 3\n", file -> {
                    file.number("a");
                    file.number("b");
                }))
                .containsExactly("f.yaml:3:1 T-DUPLICATE 'a' is already given in line 1; keep one of them");
    }

    @Test
    void whenAWordLooksLikeAFlagOrAnOctalElsewhere_thenItIsWhatItSays() {
        assertThat(problems("country: no\nzip: 0123\n", file -> {
                    assertThat(file.text("country")).isEqualTo("no");
                    assertThat(file.text("zip")).isEqualTo("0123");
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: [&x 1, *x]|anchors",
                "a: [&x {b: 1}, *x]|anchors",
                "a: !!java.net.URL [x]|tags",
                "a: [1, 2|not YAML",
                "a: 'x|not YAML",
                "- 1|expected keys with values",
                "x|expected keys with values",
            })
    void whenItIsNotPlainYaml_thenThatIsSaid(String text, String said) {
        assertThat(problems(text, file -> file.node("a")))
                .isNotEmpty()
                .first()
                .asString()
                .contains(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# nothing\n", "a: 1\n---\na: 2\n"})
    void whenThereIsNotExactlyOneDocument_thenThatIsSaid(String text) {
        assertThat(problems(text, file -> file.node("a"))).hasSize(1);
    }

    @Test
    void whenAFileWouldGrowWithoutEnd_thenItIsReportedAndReadNoFurther() {
        String laughs = "a: &a [l,l,l,l,l,l,l,l,l]\n" + "b: &b [*a,*a,*a,*a,*a,*a]\n".repeat(50);
        assertThat(problems(laughs, file -> file.node("a"))).isNotEmpty();
        assertThat(problems("a: " + "[".repeat(50_000), file -> file.node("a"))).hasSize(1);
        assertThat(problems("a: " + "{b: ".repeat(500), file -> file.node("a"))).hasSize(1);
        assertThat(problems("a: " + "x".repeat(YamlReader.MAX_CHARS), file -> file.node("a")))
                .containsExactly("f.yaml:1:1 T-SYNTAX the file is longer than 1048576 characters; split it");
    }

    @Test
    void whenAFileIsDamagedAnywhere_thenReadingNeverThrows() {
        String good = "title: {zh: 标题, en: \"T\"}\nlist:\n  - a: 1\n    b: [x, 'y']\n  - |\n    text\n";
        Random random = new Random(41);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(good);
            for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
                int at = random.nextInt(text.length());
                text.replace(
                        at,
                        at + random.nextInt(2),
                        Character.toString("{}[]&*!|>'\"%@`:#-,?\t\n\u0000\u0085\ud800x".charAt(random.nextInt(24))));
            }
            List<Problem> problems = new ArrayList<>();
            if (YamlReader.read(text.toString(), new Problems("f.yaml", "T", problems))
                    .isPresent()) {
                read++;
            } else {
                assertThat(problems).isNotEmpty();
            }
        }
        assertThat(read).isBetween(1, 19_999);
    }

    @ParameterizedTest
    @CsvSource({"500 ms,500", "90 s,90000", "5 min,300000", "5min,300000", "2 h,7200000", "7 days,604800000", "0 s,0"})
    void whenADurationIsWritten_thenItIsReadInMilliseconds(String text, long millis) {
        assertThat(Durations.parse(text)).hasValue(millis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "min", "5 m", "-5 min", "1.5 h", "5  min", "99999999999 d", "5 MIN"})
    void whenItIsNoDuration_thenThereIsNone(String text) {
        assertThat(Durations.parse(text)).isEmpty();
    }

    private static List<String> problems(String text, Consumer<YamlFields> loader) {
        List<Problem> problems = new ArrayList<>();
        YamlReader.fields(text, new Problems("f.yaml", "T", problems)).ifPresent(file -> {
            loader.accept(file);
            file.done();
        });
        return problems.stream().map(Problem::toString).toList();
    }
}
