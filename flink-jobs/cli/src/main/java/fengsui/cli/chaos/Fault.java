package fengsui.cli.chaos;

import fengsui.cli.chaos.truth.Disturbance;
import fengsui.cli.console.UserError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be made to go wrong. */
enum Fault {
    KILL_TM,
    KILL_JM,
    KILL_BROKER,
    PAUSE,
    RULE_CHANGE,
    RESCALE,
    CLOCK_SKEW,
    LATE;

    /** As it stands on the command line and in a report. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the load does amiss by itself, from beginning to end; empty for what is done to the cluster at one instant. */
    Optional<Disturbance> disturbance() {
        return switch (this) {
            case CLOCK_SKEW -> Optional.of(Disturbance.CLOCK_SKEW);
            case LATE -> Optional.of(Disturbance.LATE);
            default -> Optional.empty();
        };
    }

    /** @throws UserError naming every word that is none */
    static Set<Fault> named(List<String> words) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        List<String> unknown = new ArrayList<>();
        for (String word : words) {
            Arrays.stream(values())
                    .filter(fault -> fault.label().equals(word.strip()))
                    .findFirst()
                    .ifPresentOrElse(faults::add, () -> unknown.add("\"" + word + "\""));
        }
        if (!unknown.isEmpty() || faults.isEmpty()) {
            String found = unknown.isEmpty() ? "none" : String.join(", ", unknown);
            throw new UserError("--faults: found " + found + ", expected some of "
                    + Arrays.stream(values()).map(Fault::label).collect(Collectors.joining(",")));
        }
        return faults;
    }
}
