package fengsui.cli.report;

import fengsui.risk.Grade;
import java.util.Arrays;
import java.util.Optional;

/** A grade as a coloured mark with its numeral, so that it can be told without the colour. */
final class GradeMark {

    private GradeMark() {}

    /** The class of everything in the colour of {@code grade}: {@code g1} for the gravest to {@code g4}. */
    static String style(Grade grade) {
        return switch (grade) {
            case RED -> "g1";
            case ORANGE -> "g2";
            case YELLOW -> "g3";
            case BLUE -> "g4";
        };
    }

    static void write(Html html, Grade grade) {
        html.element("span", grade.numeral(), "class", "grade " + style(grade));
    }

    static Optional<Grade> ofNumeral(String text) {
        return Arrays.stream(Grade.values())
                .filter(grade -> grade.numeral().equals(text))
                .findFirst();
    }
}
