package fengsui.cli.access;

import fengsui.cli.console.UserError;
import fengsui.cli.option.PrefixOption;
import fengsui.topics.Right;
import fengsui.topics.Rights;
import fengsui.topics.Role;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what the verbs are given. */
final class RoleOption {

    private static final Pattern PRINCIPAL = Pattern.compile("[A-Za-z]+:\\S.*");

    private RoleOption() {}

    static Role role(String label) {
        return Role.of(label)
                .orElseThrow(() -> new UserError("--role " + label + ": expected one of "
                        + Arrays.stream(Role.values()).map(Role::label).collect(Collectors.joining(", "))));
    }

    static String principal(String text) {
        if (!PRINCIPAL.matcher(text).matches() || text.endsWith(":*")) {
            throw new UserError("--principal " + text + ": expected one user, as Kafka writes it: User:job, or"
                    + " User:CN=job,O=… of a certificate");
        }
        return text;
    }

    /** Of every topic that there may be. */
    static List<Right> rights(Role role, PrefixOption prefix) {
        return Rights.of(role, prefix.topics().withCap(true).withUntold(true));
    }
}
