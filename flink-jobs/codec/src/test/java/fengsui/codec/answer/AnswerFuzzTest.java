package fengsui.codec.answer;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fengsui.codec.RejectJson;
import fengsui.codec.WarningContext;
import fengsui.event.Position;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes come, no exception leaves the reader. See {@code FeedFuzzTest} for how it goes on from its samples. */
class AnswerFuzzTest {

    private static final Position POSITION = new Position("feedback", 0, 7);

    static Stream<Arguments> samples() {
        Random random = new Random(3);
        return IntStream.range(0, 20)
                .mapToObj(i -> Arguments.of((Object) AnswerJson.write(AnswerJsonTest.answer(random), "remark")));
    }

    @MethodSource("samples")
    @FuzzTest(maxDuration = "30s")
    void whenAnyBytesCome_thenTheyHaveOneOutcome(byte[] bytes) {
        if (AnswerJson.read(bytes, POSITION) instanceof AnswerRecord.Unusable unusable) {
            RejectJson.write(unusable.reject(), new WarningContext("fengsui", "Test"));
        } else if (AnswerJson.read(bytes, POSITION) instanceof AnswerRecord.Usable usable) {
            AnswerJson.write(usable.answer());
        }
    }
}
