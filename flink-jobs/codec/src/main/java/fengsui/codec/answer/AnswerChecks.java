package fengsui.codec.answer;

import com.fasterxml.jackson.databind.JsonNode;
import fengsui.answer.Answer;
import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.codec.RejectReason;
import fengsui.codec.privacy.PersonalData;
import fengsui.event.Position;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with one answer. Never says what stood there: it may be about a person. Not thread-safe. */
final class AnswerChecks {

    private static final Set<AnswerField> NO_PERSON =
            Set.of(AnswerField.ANSWER_ID, AnswerField.BY, AnswerField.CASE_NUMBER);

    private record Problem(RejectReason reason, String text) {}

    private final List<Problem> problems = new ArrayList<>();
    private final Map<AnswerField, String> values = new EnumMap<>(AnswerField.class);
    private @Nullable AnswerKind kind;
    private long time;

    AnswerChecks(JsonNode root) {
        for (AnswerField field : AnswerField.values()) {
            check(field, root.path(field.label()));
        }
        unknown(root);
    }

    private void check(AnswerField field, JsonNode found) {
        // What is null is not there.
        if (found.isMissingNode() || found.isNull()) {
            if (field.always() || (kind != null && field.neededBy(kind))) {
                add(RejectReason.MISSING_FIELD, field, "is missing: expected " + field.expected());
            }
        } else if (kind != null && !field.belongsTo(kind)) {
            add(RejectReason.BAD_VALUE, field, "stands only where type is " + field.owner());
        } else if (!found.isTextual()) {
            add(bad(field), field, "expected a text, " + field.expected());
        } else {
            check(field, found.textValue());
        }
    }

    private void check(AnswerField field, String value) {
        boolean fits = field.fits(value) && (field != AnswerField.COMMENT || value.length() <= AnswerJson.MAX_COMMENT);
        if (!fits) {
            add(bad(field), field, "expected " + field.expected());
        } else if (NO_PERSON.contains(field) && PersonalData.in(value)) {
            add(RejectReason.BAD_VALUE, field, "looks like a person's number or address: name an office or a case");
        } else if (field == AnswerField.TIME) {
            time(value);
        } else if (field != AnswerField.COMMENT) {
            values.put(field, value);
        }
        if (field == AnswerField.TYPE) {
            kind = AnswerKind.parse(value).orElse(null);
        }
    }

    private static RejectReason bad(AnswerField field) {
        return field == AnswerField.TIME ? RejectReason.BAD_TIME : RejectReason.BAD_VALUE;
    }

    private void time(String value) {
        try {
            time = Instant.parse(value).toEpochMilli();
        } catch (DateTimeException e) {
            time = -1;
        }
        if (time < 0) {
            add(RejectReason.BAD_TIME, AnswerField.TIME, "no such day or hour, or before 1970");
        }
    }

    /** Their names are the sender's, and may be about a person as well. */
    private void unknown(JsonNode root) {
        int count = 0;
        for (Iterator<String> names = root.fieldNames(); names.hasNext(); ) {
            count += AnswerField.of(names.next()).isEmpty() ? 1 : 0;
        }
        if (count > 0) {
            problems.add(new Problem(
                    RejectReason.BAD_VALUE,
                    count + (count == 1 ? " unknown field" : " unknown fields") + ": known are "
                            + AnswerField.known()));
        }
    }

    private void add(RejectReason reason, AnswerField field, String text) {
        problems.add(new Problem(reason, field.label() + ": " + text));
    }

    /** That of the first problem, empty where there is none. */
    Optional<RejectReason> firstReason() {
        return problems.stream().findFirst().map(Problem::reason);
    }

    /** All problems, in the order of the fields. */
    String detail() {
        return problems.stream().map(Problem::text).collect(Collectors.joining("; "));
    }

    /** To be asked where there is no problem. */
    Answer answer(Position position) {
        return new Answer(
                needed(AnswerField.ANSWER_ID),
                needed(AnswerField.INCIDENT_ID),
                needed(AnswerField.DISTRICT),
                Objects.requireNonNull(kind),
                time,
                needed(AnswerField.BY),
                values.get(AnswerField.CASE_NUMBER),
                parsed(AnswerField.REASON).flatMap(Rejection::parse).orElse(null),
                parsed(AnswerField.DISPOSITION).flatMap(Disposition::parse).orElse(null),
                position);
    }

    private String needed(AnswerField field) {
        return Objects.requireNonNull(values.get(field));
    }

    private Optional<String> parsed(AnswerField field) {
        return Optional.ofNullable(values.get(field));
    }
}
