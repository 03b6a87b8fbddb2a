package fengsui.codec;

import fengsui.risk.Grade;

/** The colours that screens show. */
final class GradeColours {

    private GradeColours() {}

    static String hex(Grade grade) {
        return switch (grade) {
            case RED -> "#d32f2f";
            case ORANGE -> "#f57c00";
            case YELLOW -> "#fbc02d";
            case BLUE -> "#1976d2";
        };
    }
}
