package fengsui.cli.option;

import fengsui.cli.console.UserError;
import fengsui.codec.privacy.PersonalData;
import java.util.Optional;

/** A text that is written to a topic that is kept for ever: one line that tells nobody's number or address. */
public final class RecordText {

    private RecordText() {}

    /** {@code text} without blanks around it. */
    public static String clean(String option, String text, int longest) {
        Optional<String> complaint = complaint(option, text, longest);
        if (complaint.isPresent()) {
            throw new UserError(complaint.get());
        }
        return text.strip();
    }

    /** What is wrong with it. */
    public static Optional<String> complaint(String option, String text, int longest) {
        String line = text.strip();
        if (line.isEmpty() || line.length() > longest || line.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(option + ": expected one line of 1 to " + longest + " characters");
        }
        return PersonalData.in(line)
                ? Optional.of(option + ": holds what looks like a person's number or address; name an office instead")
                : Optional.empty();
    }
}
