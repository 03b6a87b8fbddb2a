package fengsui.cli.watch;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.cli.console.UserError;
import fengsui.risk.Grade;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which incidents are asked for. */
final class WatchOptions {

    @Option(
            names = "--grade",
            split = ",",
            paramLabel = "GRADE",
            description = "Only these: red, orange, yellow, blue. Several with commas.")
    private List<String> grades = new ArrayList<>();

    @Option(
            names = "--hazard",
            split = ",",
            paramLabel = "CODE",
            description = "Only these hazards, as rules/taxonomy.yaml has them: fire,gas-leak.")
    private Set<String> hazards = new HashSet<>();

    @Option(
            names = "--area",
            split = ",",
            paramLabel = "LEVEL:CODE",
            description = "Only in these areas: district:old-town. Levels are grid, community, street, district, city.")
    private List<String> areas = new ArrayList<>();

    @Option(
            names = "--all",
            description = "Also what is told inside others, by itself; and what has ended stays listed, the last "
                    + StandingCards.MOST_ENDED + " of it.")
    private boolean all;

    /** All that is wrong with them at once. */
    InSight sight() {
        List<String> problems = new ArrayList<>();
        Set<Grade> wantedGrades = new HashSet<>();
        for (String grade : grades) {
            Grade.parse(grade.strip().toLowerCase(Locale.ROOT))
                    .ifPresentOrElse(
                            wantedGrades::add,
                            () -> problems.add("--grade " + grade + ": expected red, orange, yellow or blue"));
        }
        List<Area> wantedAreas = new ArrayList<>();
        for (String area : areas) {
            area(area)
                    .ifPresentOrElse(
                            wantedAreas::add,
                            () -> problems.add("--area " + area + ": expected LEVEL:CODE such as district:old-town"));
        }
        if (!problems.isEmpty()) {
            throw new UserError(String.join("; ", problems));
        }
        return new InSight(new Wanted(wantedGrades, hazards, wantedAreas), all);
    }

    private static Optional<Area> area(String text) {
        int sign = text.indexOf(':');
        String code = text.substring(sign + 1).strip();
        return sign < 0 || code.isEmpty()
                ? Optional.empty()
                : Level.parse(text.substring(0, sign).strip().toLowerCase(Locale.ROOT))
                        .map(level -> new Area(level, code));
    }
}
