package fengsui.console.board;

import fengsui.answer.Answer;
import fengsui.answer.AnswerKind;
import fengsui.codec.answer.AnswerJson;
import fengsui.codec.answer.AnswerRecord;
import fengsui.topics.TopicRecord;
import java.util.Optional;

/** An answer that stands on the topic of answers, whoever has written it. */
public record Given(Answer answer, Place place) {

    /** Empty where the record is none that can be used. */
    static Optional<Given> of(TopicRecord record) {
        return AnswerJson.read(record.value(), record.position()) instanceof AnswerRecord.Usable usable
                ? Optional.of(new Given(
                        usable.answer(),
                        new Place(
                                record.position().partition(), record.position().offset(), record.timestamp())))
                : Optional.empty();
    }

    /** Whether it changes what is done about the incident. */
    public boolean counts() {
        return answer.kind() != AnswerKind.COMMENT;
    }

    /** Whether no record of the incident has told of it yet. */
    boolean pending(Told last) {
        Told.Heard heard = last.heard();
        return counts() && last.open() && (heard == null || !tells(heard));
    }

    private boolean tells(Told.Heard heard) {
        boolean same = heard.state().equals(answer.kind().label()) && heard.by().equals(answer.by());
        return same || heard.at() >= answer.time();
    }
}
