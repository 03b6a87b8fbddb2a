package fengsui.codec.answer;

import fengsui.answer.Answer;
import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.codec.privacy.PersonalData;
import fengsui.event.Position;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to answer, before it is known to be in order.
 *
 * @param comment for those who read the topic by other means; the job does not keep it
 */
public record Reply(
        AnswerKind kind,
        String by,
        @Nullable String caseNumber,
        @Nullable Rejection rejection,
        @Nullable Disposition disposition,
        @Nullable String comment) {

    private static final Position NOWHERE = new Position("feedback", 0, 0);

    /**
     * The record for the topic.
     *
     * @param time the engine's clock as far as it is known, epoch milliseconds
     */
    public byte[] record(String incidentId, String district, long time) {
        return AnswerJson.write(answer(incidentId, district, time), comment);
    }

    /** All that is wrong with it, as the job would say; empty where it is in order. */
    public List<String> problems(String incidentId, String district, long time) {
        List<String> problems = new ArrayList<>();
        if (AnswerJson.read(record(incidentId, district, time), NOWHERE) instanceof AnswerRecord.Unusable bad) {
            problems.add(String.valueOf(bad.reject().detail()));
        }
        if (comment != null && PersonalData.in(comment)) {
            problems.add("comment: looks like it holds a person's number or address: leave it out");
        }
        return problems;
    }

    /** As {@link #record} has it. */
    public Answer answer(String incidentId, String district, long time) {
        return new Answer(
                id(incidentId, time), incidentId, district, kind, time, by, caseNumber, rejection, disposition, null);
    }

    /** From all that it says: the same answer at the same moment is the same one. */
    private String id(String incidentId, long time) {
        String all = Stream.of(incidentId, time, kind, by, caseNumber, rejection, disposition, comment)
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
