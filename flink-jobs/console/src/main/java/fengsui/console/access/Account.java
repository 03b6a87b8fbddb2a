package fengsui.console.access;

import fengsui.codec.privacy.PersonalData;
import fengsui.console.web.Access.Role;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who may sign in.
 *
 * @param name an office or a call sign, never a person: it is the answer's {@code by}, on a topic and in a log
 */
record Account(String name, Role role, PasswordHash password) {

    /** As answers have it. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:/#-]{0,63}");

    /** What is wrong with a name. */
    static Optional<String> complaint(String name) {
        if (!NAME.matcher(name).matches() || !name.equals(name.strip())) {
            return Optional.of("expected an office or a call sign of 1 to 64 letters, digits, spaces and . _ : / # -");
        }
        return PersonalData.in(name)
                ? Optional.of("looks like a person's number or address: name an office or a call sign")
                : Optional.empty();
    }
}
