package fengsui.codec.answer;

import com.google.re2j.Pattern;
import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of an answer, in their order: what each may hold, and in which answers it stands. */
enum AnswerField {
    TYPE("type", Need.ALWAYS, any(labels(AnswerKind.values(), AnswerKind::label))),
    ANSWER_ID(
            "answerId",
            Need.ALWAYS,
            form("[A-Za-z0-9][A-Za-z0-9._:/+=-]{0,127}", "1 to 128 of the letters A to Z, digits and . _ : / + = -")),
    /** As the job makes them: areas have names of many scripts. */
    INCIDENT_ID(
            "incidentId",
            Need.ALWAYS,
            form(
                    "[A-Za-z0-9_-]{1,64}\\.(grid|community|street|district|city):[^\\pC]{1,256}\\.[0-9]{8}T[0-9]{9}Z",
                    "the id of an incident, as the warning has it")),
    DISTRICT("district", Need.ALWAYS, form("[^\\pC]{1,256}", "the district, as the warning has it")),
    TIME(
            "time",
            Need.ALWAYS,
            form(
                    "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z",
                    "a time in UTC as 2026-06-01T08:00:00.000Z")),
    BY("by", Need.ALWAYS, word("an office or an account, never a person")),
    CASE_NUMBER("caseNumber", Need.MAY, word("the number of a case"), AnswerKind.ACCEPTED),
    REASON("reason", Need.MUST, any(labels(Rejection.values(), Rejection::label)), AnswerKind.REJECTED),
    DISPOSITION("disposition", Need.MUST, any(labels(Disposition.values(), Disposition::label)), AnswerKind.CLOSED),
    COMMENT("comment", Need.MAY, form("(?s).*", "at most " + AnswerJson.MAX_COMMENT + " characters"));

    private enum Need {
        ALWAYS,
        /** In answers of its kind. */
        MUST,
        /** In answers of its kind, or of any where none is named. */
        MAY
    }

    private record Form(Pattern pattern, String expected) {}

    private final String label;
    private final Need need;
    private final Pattern pattern;
    private final String expected;
    private final @Nullable AnswerKind owner;

    AnswerField(String label, Need need, Form form) {
        this(label, need, form, null);
    }

    AnswerField(String label, Need need, Form form, @Nullable AnswerKind owner) {
        this.label = label;
        this.need = need;
        this.pattern = form.pattern();
        this.expected = form.expected();
        this.owner = owner;
    }

    private static Form form(String pattern, String expected) {
        return new Form(Pattern.compile(pattern), expected);
    }

    private static Form any(List<String> labels) {
        return form(String.join("|", labels), "one of " + String.join(", ", labels));
    }

    private static Form word(String what) {
        return form("[\\pL\\pN][\\pL\\pN ._:/#-]{0,63}", what + ": 1 to 64 letters, digits, spaces and . _ : / # -");
    }

    private static <T> List<String> labels(T[] values, Function<T, String> label) {
        return Arrays.stream(values).map(label).toList();
    }

    String label() {
        return label;
    }

    /** In words, for who sent something else. */
    String expected() {
        return expected;
    }

    boolean fits(String value) {
        return pattern.matches(value);
    }

    /** Whether an answer of {@code kind} may have it. */
    boolean belongsTo(AnswerKind kind) {
        return owner == null || owner == kind;
    }

    /** Whether an answer of {@code kind} must have it. */
    boolean neededBy(AnswerKind kind) {
        return need == Need.ALWAYS || (need == Need.MUST && owner == kind);
    }

    boolean always() {
        return need == Need.ALWAYS;
    }

    /** In words, in which answers it may stand. */
    String owner() {
        return owner == null ? "anything" : owner.label();
    }

    static Optional<AnswerField> of(String label) {
        return Arrays.stream(values())
                .filter(field -> field.label.equals(label))
                .findFirst();
    }

    static String known() {
        return Arrays.stream(values()).map(AnswerField::label).collect(Collectors.joining(", "));
    }
}
