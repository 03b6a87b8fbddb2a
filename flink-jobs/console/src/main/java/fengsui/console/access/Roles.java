package fengsui.console.access;

import fengsui.console.web.Access.Role;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Roles as the file of accounts and the command line name them. */
public final class Roles {

    private Roles() {}

    public static Optional<Role> parse(String label) {
        return Arrays.stream(Role.values())
                .filter(role -> role.label().equals(label))
                .findFirst();
    }

    /** All of them, for who named another. */
    public static String known() {
        return Arrays.stream(Role.values()).map(Role::label).collect(Collectors.joining(", "));
    }
}
