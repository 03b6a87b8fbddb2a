package fengsui.cli.cluster;

import fengsui.cli.console.UserError;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One process of the cluster.
 *
 * @param number from 1 on, among those of its role
 */
public record Member(Role role, int number) implements Comparable<Member> {

    private static final Comparator<Member> ORDER =
            Comparator.comparing(Member::role).thenComparing(Member::number);

    /** {@code taskmanager-2}: in names of files and in what is told. */
    String name() {
        return role.label() + "-" + number;
    }

    /** Reads {@link #name()}. */
    static Optional<Member> named(String name) {
        int dash = name.lastIndexOf('-');
        if (dash < 0 || !name.substring(dash + 1).matches("[1-9][0-9]{0,2}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(name.substring(dash + 1));
        return labelled(name.substring(0, dash)).map(role -> new Member(role, number));
    }

    /** As a person names it on the command line. */
    static Member asked(String role, int number) {
        return labelled(role)
                .map(known -> new Member(known, number))
                .orElseThrow(() -> new UserError("found \"" + role + "\", expected one of "
                        + Arrays.stream(Role.values()).map(Role::label).collect(Collectors.joining(", "))));
    }

    private static Optional<Role> labelled(String label) {
        return Arrays.stream(Role.values())
                .filter(role -> role.label().equals(label))
                .findFirst();
    }

    @Override
    public int compareTo(Member other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return role.label() + " " + number;
    }
}
