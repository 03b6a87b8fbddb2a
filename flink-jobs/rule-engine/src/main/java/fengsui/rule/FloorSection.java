package fengsui.rule;

import fengsui.codec.yaml.YamlFields;
import fengsui.figures.Floor;
import java.util.Optional;

/** Reads what the author of a rule expects of it: {@code precision_floor} and {@code precision_answers}. */
final class FloorSection {

    private static final String FLOOR = "precision_floor";
    private static final String ANSWERS = "precision_answers";
    private static final int MOST_ANSWERS = 100_000;

    private FloorSection() {}

    static Optional<Floor> read(YamlFields rule) {
        int answers = rule.integerOr(Floor.ANSWERS, ANSWERS, 1, MOST_ANSWERS);
        if (!rule.has(FLOOR)) {
            if (rule.has(ANSWERS)) {
                rule.report(
                        ANSWERS, "MISSING", "says when to judge the rule, but not by what; add 'precision_floor: 0.6'");
            }
            return Optional.empty();
        }
        double floor = rule.number(FLOOR);
        if (floor < 0 || floor > 1) {
            rule.report(
                    FLOOR,
                    "VALUE",
                    "is '" + rule.text(FLOOR) + "', expected a share from 0 to 1, such as 0.6 for six right in ten");
        }
        return Optional.of(new Floor(floor, answers));
    }
}
