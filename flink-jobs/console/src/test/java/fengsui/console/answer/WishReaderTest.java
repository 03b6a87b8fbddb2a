package fengsui.console.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.codec.answer.Reply;
import fengsui.console.web.Refusal;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WishReaderTest {

    private static Wish read(String json) {
        try {
            return WishReader.read(new ObjectMapper().readTree(json.replace('\'', '"')), "east");
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void whenAnAnswerIsWhole_thenAllOfItIsReadAndTheAccountSignsIt() {
        assertThat(read("{'kind':'accepted','revision':3,'after':'a','caseNumber':' 119-7 ','comment':''}"))
                .isEqualTo(
                        new Wish.Answering(new Reply(AnswerKind.ACCEPTED, "east", "119-7", null, null, null), 3, "a"));
        assertThat(read("{'kind':'rejected','revision':1,'after':null,'reason':'falseAlarm'}"))
                .isEqualTo(new Wish.Answering(
                        new Reply(AnswerKind.REJECTED, "east", null, Rejection.FALSE_ALARM, null, null), 1, null));
        assertThat(read("{'kind':'closed','revision':1,'disposition':'resolved','comment':'dealt with'}"))
                .isEqualTo(new Wish.Answering(
                        new Reply(AnswerKind.CLOSED, "east", null, null, Disposition.RESOLVED, "dealt with"), 1, null));
    }

    @Test
    void whenASilenceIsWhole_thenItsReasonAndLengthAreRead() {
        assertThat(read("{'kind':'silence','revision':1,'after':'a','minutes':60,'reason':'welding in the yard'}"))
                .isEqualTo(new Wish.Silencing("welding in the yard", 60));
    }

    @Test
    void whenSomebodyElseIsNamedAsTheOneWhoAnswers_thenItIsRefused() {
        assertThatThrownBy(() -> read("{'kind':'accepted','revision':1,'by':'chief'}"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("unknown fields")
                .message()
                .doesNotContain("chief");
    }

    @Test
    void whenMuchIsWrong_thenItIsToldAllAtOnceAndNothingIsRepeated() {
        assertThatThrownBy(() -> read("{'kind':'shrug','revision':0,'caseNumber':7,'reason':'13800138000'}"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("kind: expected one of accepted")
                .hasMessageContaining("revision: expected a whole number")
                .hasMessageContaining("caseNumber: expected a text")
                .hasMessageContaining("reason: expected one of falseAlarm")
                .message()
                .doesNotContain("shrug", "138");
    }

    @Test
    void whenASilenceHasNoReasonOrEndOrNamesAPerson_thenItIsRefused() {
        assertThatThrownBy(() -> read("{'kind':'silence','minutes':10081}"))
                .hasMessageContaining("minutes: expected a whole number of 1 to 10080")
                .hasMessageContaining("reason: expected one line");
        assertThatThrownBy(() -> read("{'kind':'silence','minutes':60,'reason':'asked by 13800138000'}"))
                .hasMessageContaining("a person's number");
    }
}
