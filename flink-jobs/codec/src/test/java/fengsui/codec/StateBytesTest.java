package fengsui.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.answer.Answer;
import fengsui.answer.AnswerKind;
import fengsui.answer.Rejection;
import fengsui.event.Position;
import fengsui.risk.ChangeKind;
import fengsui.risk.Score;
import fengsui.risk.ScoreChange;
import fengsui.risk.SignalChange;
import fengsui.testkit.RandomRisks;
import fengsui.warning.DeskInput;
import fengsui.warning.Incident;
import fengsui.warning.Published;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class StateBytesTest {

    private record Before(int count) {}

    private record After(int count, @Nullable String said) {}

    @RepeatedTest(200)
    void whenARecordIsPacked_thenTheSameIsReadFromThatAndFromWhatWasWrittenBefore(RepetitionInfo run) {
        RandomRisks risks = new RandomRisks(run.getCurrentRepetition());
        same(risks.score(), Score.class);
        same(risks.incident(), Incident.class);
        same(new Published(risks.warning(), 5, Long.MAX_VALUE), Published.class);
        same(new DeskInput.OfSignal(SignalChange.found(risks.signal())), DeskInput.class);
        same(new DeskInput.OfScore(new ScoreChange(ChangeKind.LATE, risks.score(), false)), DeskInput.class);
    }

    @Test
    void whenAnAnswerIsPacked_thenTheSameIsRead() {
        Position position = new Position("feedback", 0, 1);
        same(
                new DeskInput.OfAnswer(new Answer(
                        "a", "i", "d", AnswerKind.REJECTED, 5, "119", null, Rejection.FALSE_ALARM, null, position)),
                DeskInput.class);
    }

    private static <T> void same(T value, Class<T> type) {
        byte[] bytes = StateBytes.write(value);
        T read = StateBytes.read(bytes, type);
        assertThat(read).isEqualTo(value);
        assertThat(StateBytes.write(read)).isEqualTo(bytes);
        assertThat(StateBytes.read(StateJson.write(value), type)).isEqualTo(value);
        assertThat(bytes.length * 2).isLessThan(StateJson.write(value).length);
    }

    @Test
    void whenARecordHasGrownAtItsEnd_thenEitherVersionReadsWhatTheOtherWrote() {
        assertThat(StateBytes.read(StateBytes.write(new Before(7)), After.class))
                .isEqualTo(new After(7, null));
        assertThat(StateBytes.read(StateBytes.write(new After(7, "more")), Before.class))
                .isEqualTo(new Before(7));
    }

    @Test
    void whenRecordsOfTheStateChange_thenWhatIsThereKeepsItsPlace() {
        Map<String, String> now = RecordLayout.of(Score.class, Incident.class, Published.class, DeskInput.class);
        assertThat(now)
                .as("state-layout.txt: a new component comes last, and is added there; none is moved or taken away")
                .isEqualTo(RecordLayout.read("state-layout.txt"));
    }

    @Test
    void whenTheBytesAreSomethingElse_thenTheReaderSaysWhatItWanted() {
        for (byte[] bytes : new byte[][] {{}, {1, 2}, {'{'}}) {
            assertThatThrownBy(() -> StateBytes.read(bytes, Score.class))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("not a fengsui.risk.Score");
        }
    }
}
