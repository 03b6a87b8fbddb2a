package fengsui.console.answer;

import com.fasterxml.jackson.databind.JsonNode;
import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.codec.answer.Reply;
import fengsui.codec.privacy.PersonalData;
import fengsui.console.web.Refusal;
import fengsui.rule.OrderCheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what the page sends. What is wrong is told all at once, and never what stood there: it may be about a person. */
final class WishReader {

    private static final String KIND = "kind";
    private static final String SILENCE = "silence";
    private static final String REASON = "reason";
    private static final String COMMENT = "comment";
    private static final Set<String> KNOWN =
            Set.of(KIND, "revision", "after", "caseNumber", REASON, COMMENT, "disposition", "minutes");
    private static final int LONGEST_MINUTES = (int) (OrderCheck.LONGEST_SILENCE_MILLIS / 60_000);
    private static final int LONGEST_REASON = 500;

    private final JsonNode body;
    private final List<String> problems = new ArrayList<>();

    private WishReader(JsonNode body) {
        this.body = body;
    }

    /**
     * @param by the account
     * @throws Refusal where it cannot be understood
     */
    static Wish read(JsonNode body, String by) {
        WishReader reader = new WishReader(body);
        Wish wish = reader.wish(by);
        if (!reader.problems.isEmpty()) {
            throw Refusal.wrong(
                    "the answer",
                    String.join("; ", reader.problems),
                    "one that is in order",
                    "mend it and send it again");
        }
        return wish;
    }

    private Wish wish(String by) {
        unknown();
        return SILENCE.equals(text(KIND)) ? silencing() : answering(by);
    }

    private void unknown() {
        Set<String> names = new TreeSet<>();
        body.fieldNames().forEachRemaining(names::add);
        names.removeAll(KNOWN);
        if (!names.isEmpty()) {
            problems.add(names.size() + " unknown fields: known are " + String.join(", ", new TreeSet<>(KNOWN)));
        }
    }

    private Wish answering(String by) {
        AnswerKind kind = value(KIND, AnswerKind.values(), AnswerKind::label);
        if (kind == null && !body.hasNonNull(KIND)) {
            problems.add(
                    KIND + ": is missing: expected " + labels(AnswerKind.values(), AnswerKind::label) + ", " + SILENCE);
        }
        Rejection rejection = value(REASON, Rejection.values(), Rejection::label);
        Disposition disposition = value("disposition", Disposition.values(), Disposition::label);
        AnswerKind sound = kind == null ? AnswerKind.COMMENT : kind;
        Reply reply = new Reply(sound, by, text("caseNumber"), rejection, disposition, text(COMMENT));
        return new Wish.Answering(reply, number("revision", Integer.MAX_VALUE), text("after"));
    }

    private Wish silencing() {
        String reason = Optional.ofNullable(text(REASON))
                .or(() -> Optional.ofNullable(text(COMMENT)))
                .orElse("");
        boolean fits = !reason.isEmpty()
                && reason.length() <= LONGEST_REASON
                && reason.chars().noneMatch(Character::isISOControl);
        if (!fits) {
            problems.add(REASON + ": expected one line of 1 to " + LONGEST_REASON + " characters, why it is silenced");
        } else if (PersonalData.in(reason)) {
            problems.add(REASON + ": holds what looks like a person's number or address; leave it out");
        }
        return new Wish.Silencing(reason, number("minutes", LONGEST_MINUTES));
    }

    /** {@code null} where there is none, or nothing but blanks. */
    private @Nullable String text(String name) {
        JsonNode found = body.path(name);
        if (found.isMissingNode() || found.isNull()) {
            return null;
        }
        if (!found.isTextual()) {
            problems.add(name + ": expected a text");
            return null;
        }
        String text = found.textValue().strip();
        return text.isEmpty() ? null : text;
    }

    private int number(String name, int most) {
        JsonNode found = body.path(name);
        if (!found.isInt() || found.intValue() < 1 || found.intValue() > most) {
            problems.add(name + ": expected a whole number of 1 to " + most);
            return 1;
        }
        return found.intValue();
    }

    private <T> @Nullable T value(String name, T[] values, Function<T, String> label) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        Optional<T> found = Arrays.stream(values)
                .filter(value -> label.apply(value).equals(text))
                .findFirst();
        if (found.isEmpty()) {
            problems.add(name + ": expected one of " + labels(values, label));
        }
        return found.orElse(null);
    }

    private static <T> String labels(T[] values, Function<T, String> label) {
        return Arrays.stream(values).map(label).collect(Collectors.joining(", "));
    }
}
