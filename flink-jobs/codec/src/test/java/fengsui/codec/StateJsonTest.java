package fengsui.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.risk.ChangeKind;
import fengsui.risk.Clue;
import fengsui.risk.Contradiction;
import fengsui.risk.Score;
import fengsui.risk.ScoreChange;
import fengsui.risk.Signal;
import fengsui.risk.SignalChange;
import fengsui.testkit.RandomRisks;
import fengsui.warning.BookMargin;
import fengsui.warning.DeskInput;
import fengsui.warning.Incident;
import fengsui.warning.Minute;
import fengsui.warning.Published;
import fengsui.warning.Warning;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class StateJsonTest {

    @RepeatedTest(200)
    void whenARecordIsWritten_thenTheSameIsReadAndTheBytesAreTheSameAgain(RepetitionInfo run) {
        RandomRisks risks = new RandomRisks(run.getCurrentRepetition());
        same(risks.signal(), Signal.class);
        same(risks.score(), Score.class);
        same(risks.clue(), Clue.class);
        same(risks.warning(), Warning.class);
        same(new DeskInput.OfSignal(SignalChange.found(risks.signal())), DeskInput.class);
        same(new DeskInput.OfScore(new ScoreChange(ChangeKind.LATE, risks.score(), false)), DeskInput.class);
        same(new Published(risks.warning(), 5, Long.MAX_VALUE), Published.class);
        same(risks.incident(), Incident.class);
        same(BookMargin.NEW, BookMargin.class);
        same(
                new BookMargin(run.getCurrentRepetition(), List.of(), new Minute(60_000, List.of("one"))),
                BookMargin.class);
    }

    @Test
    void whenANewerVersionWroteMore_thenItIsPassedOver() {
        byte[] state = "{\"time\":5,\"more\":1}".getBytes(StandardCharsets.UTF_8);
        assertThat(StateJson.read(state, BookMargin.class))
                .isEqualTo(new BookMargin(5, List.of(), BookMargin.NEW.minute()));
    }

    @Test
    void whenStateIsFromBeforeDevicesWereCompared_thenNothingContradictsIt() {
        RandomRisks risks = new RandomRisks(1);
        Signal signal = risks.signal().against(Contradiction.NONE);
        assertThat(StateJson.read(without(signal), Signal.class)).isEqualTo(signal);
        Incident old = StateJson.read(without(risks.incident()), Incident.class);
        assertThat(old.contradicting()).isEqualTo(Contradiction.NONE);
    }

    private static byte[] without(Object value) {
        String json = new String(StateJson.write(value), StandardCharsets.UTF_8);
        String old =
                json.replaceAll(",\"contradicting\":\\{\"newest\":\\[.*?\\],\"count\":\\d+,\"doubted\":\\w+\\}", "");
        assertThat(old).isNotEqualTo(json).doesNotContain("doubted");
        return old.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whenTheBytesAreSomethingElse_thenTheReaderSaysWhatItWanted() {
        assertThatThrownBy(() -> StateJson.read(new byte[] {1, 2}, Score.class))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("not a fengsui.risk.Score");
    }

    private static <T> void same(T value, Class<T> type) {
        byte[] bytes = StateJson.write(value);
        T read = StateJson.read(bytes, type);
        assertThat(read).isEqualTo(value);
        assertThat(StateJson.write(read)).isEqualTo(bytes);
    }
}
