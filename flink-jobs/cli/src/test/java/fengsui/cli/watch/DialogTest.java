package fengsui.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.cli.screen.Columns;
import fengsui.cli.screen.Language;
import fengsui.cli.watch.StandingCards.Listed;
import fengsui.codec.answer.Reply;
import fengsui.risk.Grade;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DialogTest {

    private static final String UP = "\u001b[A";
    private static final String DOWN = "\u001b[B";
    private static final String ESCAPE = "\u001b";
    private static final String OFFICE = "dispatch-119";

    private final List<String> incidents = new ArrayList<>();
    private final List<Reply> sent = new ArrayList<>();
    private List<Listed> items = List.of(
            CardKit.fire("a", Grade.RED).numbered(1),
            CardKit.fire("b", Grade.ORANGE).numbered(12),
            CardKit.fire("c", Grade.BLUE).numbered(3));

    private Dialog dialog(@Nullable String by) {
        return new Dialog(new BoardWords(Language.EN, ZoneOffset.UTC), by, (incident, reply) -> {
            incidents.add(incident);
            sent.add(reply);
            return "sent";
        });
    }

    /** Each piece is what one key sends. */
    private Dialog type(Dialog dialog, String... pieces) {
        for (String piece : pieces) {
            Key.of(piece).forEach(key -> dialog.press(key, items));
        }
        return dialog;
    }

    private static Reply reply(
            AnswerKind kind,
            @Nullable String caseNumber,
            @Nullable Rejection rejection,
            @Nullable Disposition disposition,
            @Nullable String comment) {
        return new Reply(kind, OFFICE, caseNumber, rejection, disposition, comment);
    }

    @Test
    void whenTheListIsLong_thenItsEndsAndPagesAreReachedByOneKey() {
        List<Listed> many = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            many.add(CardKit.fire("id" + i, Grade.RED).numbered(i));
        }
        items = many;
        Dialog dialog = dialog(OFFICE);
        type(dialog, "\u001b[F");
        assertThat(dialog.chosen()).isEqualTo("id20");
        type(dialog, "\u001b[5~");
        assertThat(dialog.chosen()).isEqualTo("id12");
        type(dialog, "\u001b[H");
        assertThat(dialog.chosen()).isEqualTo("id1");
        type(dialog, "\u001b[6~");
        assertThat(dialog.chosen()).isEqualTo("id9");
    }

    @Test
    void whenOneIsAccepted_thenTheNumberOfTheCaseIsAskedFor() {
        type(dialog(OFFICE), "12", "a", "C-7x", "\u007f", "\r");
        assertThat(incidents).containsExactly("b");
        assertThat(sent).containsExactly(reply(AnswerKind.ACCEPTED, "C-7", null, null, null));
    }

    @Test
    void whenAnswersEndAnIncident_thenTheyAreAskedAgain() {
        Dialog dialog = dialog(OFFICE);
        type(dialog, DOWN, "r", "2");
        assertThat(sent).isEmpty();
        assertThat(dialog.foot())
                .containsExactly(
                        "1 Ⅰ RED Fire old-town/quay/g12",
                        "reject as wrong place? It will be over for everybody. [y/N] ");
        type(dialog, "n", "r", "2", "\r", "r", "2", ESCAPE, "y");
        assertThat(sent).isEmpty();
        type(dialog, DOWN, "r", "2", "y", DOWN, "c", "9", "1", "Y");
        assertThat(sent)
                .containsExactly(
                        reply(AnswerKind.REJECTED, null, Rejection.BAD_PLACE, null, null),
                        reply(AnswerKind.CLOSED, null, null, Disposition.RESOLVED, null));
        assertThat(incidents).containsExactly("b", "c");
    }

    @Test
    void whenTheListMovesWhileAnAnswerIsTyped_thenItGoesToTheOneThatWasChosen() {
        Dialog dialog = type(dialog(OFFICE), "3", "m");
        items = List.of(CardKit.fire("d", Grade.RED).numbered(3));
        type(dialog, "还在冒烟", "\r");
        assertThat(incidents).containsExactly("c");
        assertThat(sent).containsExactly(reply(AnswerKind.COMMENT, null, null, null, "还在冒烟"));
    }

    @Test
    void whenNobodyMayAnswerOrNothingIsChosen_thenNothingIsSent() {
        Dialog reader = type(dialog(null), "1", "a", "s");
        assertThat(reader.foot().get(0)).contains("--by");
        Dialog unchosen = type(dialog(OFFICE), "a", "s", "c");
        assertThat(unchosen.foot().get(0)).contains("choose an incident");
        items = List.of(CardKit.fire("a", Grade.RED).ended("quiet").numbered(1));
        Dialog late = type(dialog(OFFICE), "1", "s");
        assertThat(late.foot().get(0)).contains("is over");
        assertThat(sent).isEmpty();
    }

    @Test
    void whenArrowsAreUsed_thenTheChoiceStaysInTheList() {
        Dialog dialog = dialog(OFFICE);
        assertThat(type(dialog, UP, UP).chosen()).isEqualTo("a");
        assertThat(type(dialog, DOWN, DOWN, DOWN, DOWN).chosen()).isEqualTo("c");
        assertThat(type(dialog, "7").foot().get(0)).isEqualTo("there is no number 7");
        assertThat(dialog.chosen()).isEqualTo("c");
        assertThat(type(dialog, ESCAPE).chosen()).isNull();
        assertThat(type(dialog, "q").over()).isTrue();
    }

    @Test
    void whenItIsOnScene_thenItIsSentAtOnce() {
        type(dialog(OFFICE), "1", "s");
        assertThat(sent).containsExactly(reply(AnswerKind.ON_SCENE, null, null, null, null));
    }

    @Test
    void whenAnythingIsAsked_thenItFitsEightyColumnsInBothLanguages() {
        for (Language language : Language.values()) {
            for (String keys : List.of("", "a", "r", "c", "m", "r1", "r3", "c3")) {
                Dialog dialog = new Dialog(new BoardWords(language, ZoneOffset.UTC), OFFICE, (incident, reply) -> "");
                type(dialog, "1", keys);
                assertThat(dialog.foot()).allMatch(line -> Columns.width(line) <= 80, keys);
            }
        }
    }
}
