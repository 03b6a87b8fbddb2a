package fengsui.rule.explain;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.text.Bilingual;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleWordsTest {

    @Test
    void whenTheFormIsKnown_thenItIsToldInSentencesWithTheValuesInForce() {
        assertThat(english(Explained.RUN))
                .containsExactly(
                        "2 in a row from one device: a sensor reading of gas",
                        "each of them: the value is at least 20 %LEL (limit)",
                        "the second: the value differs from the value of the first",
                        "from the first to the second at most 1 min pass");
        assertThat(english(Explained.COUNT))
                .containsExactly(
                        "Over the last 60 sec it counts every such event: a call about gas-smell",
                        "each grid by itself",
                        "and fires where the number of different witnesses (devices or callers) is at least 3 (callers)");
        assertThat(english(Explained.PAIR))
                .containsExactly(
                        "One after the other:",
                        "1. “a”: a sensor reading of gas, where the value is at least 10",
                        "2. “b”: a call about gas-smell or x, where in the same grid as “a”",
                        "all of it within 30 s (window) of the first");
    }

    @Test
    void whenItIsToldInChinese_thenNoEnglishWordOfOursIsLeft() {
        for (String rule : List.of(Explained.RUN, Explained.COUNT, Explained.PAIR)) {
            List<Bilingual> all = new RuleWords(Explained.card(rule)).fires();
            assertThat(all).extracting(Bilingual::zh).noneMatch(text -> text.matches(".*\\b(the|of|and|is|at)\\b.*"));
        }
    }

    @Test
    void whenTheFormIsNotKnown_thenItStandsAsItIsWithTheValuesInForce() {
        assertThat(new ConditionWords(Explained.card(Explained.RUN))
                        .of("", "foo(value, ?:limit:double)")
                        .en())
                .isEqualTo("`foo(value, 20 %LEL (limit))` holds");
    }

    @Test
    void whenAnyOfSeveralIsEnough_thenThatIsSaid() {
        assertThat(new ConditionWords(Explained.card(Explained.RUN))
                        .of("", "(count(*) >= 2 and max(value) > 6) or count(distinct source) >= 6")
                        .en())
                .isEqualTo(
                        "the number of events is at least 2 and the greatest of the value is above 6; or the number of"
                                + " different devices or lines is at least 6");
    }

    @Test
    void whenRowsAreTold_thenEachIsASentence() {
        assertThat(new RuleWords(Explained.card(Explained.RUN)).rows())
                .extracting(Bilingual::en)
                .containsExactly("peak at least 50: Immediate, Extreme", "otherwise: Immediate, Severe");
    }

    private static List<String> english(String rule) {
        return new RuleWords(Explained.card(rule))
                .fires().stream().map(Bilingual::en).toList();
    }
}
