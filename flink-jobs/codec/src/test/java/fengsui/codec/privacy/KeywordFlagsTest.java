package fengsui.codec.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Problem;
import fengsui.codec.yaml.Problems;
import fengsui.testkit.ProjectFiles;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordFlagsTest {

    private final List<Problem> problems = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "楼道里有很浓的煤气味|gas-smell|gas-smell",
                "樓道裡有很濃的瓦斯味|gas-smell|gas-smell",
                "I can smell gas in the hall|gas-smell|gas-smell",
                "ＦＩＲＥ in the kitchen, lots of Smoke|fire,smoke|fire",
                "三楼着火了，浓烟滚滚，有小孩被困|child,fire,smoke,trapped|fire",
                "三樓著火了，濃煙，兩個人受傷|fire,injury,smoke|fire",
                "地下车库积水，没有人被困|flooding|flood",
                "没有明火，只是冒烟|smoke|fire",
                "no smoke and no fire, just a burnt toast smell|injury|-",
                "没有着火。后来又着火了|fire|fire",
                "the firewall is broken|''|-",
                "fire drill at school|''|-",
                "电梯停电，老人出不来|elderly,elevator,power-cut,trapped|power",
                "please call me back|''|-",
                "''|''|-",
            })
    void whenACallSpeaksOfSomething_thenItsFlagsAndCategoryAreKnown(String text, String flags, String category) {
        KeywordFlags.Found found = shipped().in(text);
        assertThat(String.join(",", found.flags())).isEqualTo(flags);
        assertThat(found.category()).isEqualTo(category);
    }

    @Test
    void whenATextIsLong_thenOnlyItsStartIsLookedAt() {
        assertThat(shipped().in("火灾" + "a".repeat(60_000)).flags()).containsExactly("fire");
        assertThat(shipped().in("a".repeat(KeywordFlags.LONGEST) + "火灾").flags())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flags: {Fire alarm: {says: fire}}",
                "flags: {fire: {}}",
                "flags: {fire: {like: '(fire'}}",
                "flags: {fire: {says: fire, sais: fire}}",
                "flags: {fire: {says: fire, category: 火}}",
                "flag: {}",
            })
    void whenTheFileIsWrong_thenItSaysWhereAndNothingIsFlagged(String yaml) {
        KeywordFlags flags = KeywordFlags.read(yaml, new Problems("keywords.yaml", "KEYWORDS", problems));
        assertThat(problems).isNotEmpty().allMatch(problem -> problem.code().startsWith("KEYWORDS-"));
        assertThat(flags.in("fire").flags()).isEmpty();
    }

    private KeywordFlags shipped() {
        String yaml = ProjectFiles.rules("").files().get("keywords.yaml");
        KeywordFlags flags =
                KeywordFlags.read(String.valueOf(yaml), new Problems("keywords.yaml", "KEYWORDS", problems));
        assertThat(problems).isEmpty();
        return flags;
    }
}
