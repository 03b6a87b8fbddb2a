package fengsui.console.access;

import fengsui.console.web.Access.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Roles as the file of accounts and the command line name them. */
public final class Roles {

    private Roles() {}

    public static Optional<Role> parse(String label) {
        return Arrays.stream(Role.values())
                .filter(role -> label(role).equals(label))
                .findFirst();
    }

    static String label(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** All of them, for who named another. */
    public static String known() {
        return Arrays.stream(Role.values()).map(Roles::label).collect(Collectors.joining(", "));
    }
}
