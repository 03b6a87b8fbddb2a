package fengsui.cli.screen;

import fengsui.codec.StatusMark;
import fengsui.codec.WarningView;
import fengsui.risk.Grade;
import fengsui.warning.MsgType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * One warning as one line: time, grade, hazard, area, headline, why.
 *
 * @param zone of the times shown
 */
public record WarningLine(Palette palette, Language language, ZoneOffset zone) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final int GRADE = 9;
    private static final int HAZARD = 13;
    private static final int AREA = 28;

    public String of(WarningView view) {
        String time = CLOCK.format(Instant.ofEpochMilli(view.times().sent()).atOffset(zone));
        return String.join(
                "  ",
                time,
                grade(view),
                Columns.pad(language.of(view.event()), HAZARD),
                Columns.pad(view.where().area().code(), AREA),
                text(view));
    }

    /** {@code Ⅱ ORANGE}, the form used everywhere on the screen. */
    static String name(Grade grade) {
        return grade.numeral() + " " + grade.name();
    }

    private String grade(WarningView view) {
        String padded = Columns.pad(name(view.grade()), GRADE);
        return view.msgType() == MsgType.CANCEL ? palette.faint(padded) : palette.graded(view.grade(), padded);
    }

    private String text(WarningView view) {
        String changed = language.of(view.texts().description());
        if (view.msgType() == MsgType.CANCEL) {
            return palette.faint(
                    language.of(StatusMark.of(view.status(), view.texts().description())));
        }
        String headline = palette.bold(language.of(view.texts().headline()));
        // That it is the first is seen by its being the first.
        boolean told =
                view.msgType() == MsgType.UPDATE || view.course().changes().size() > 1;
        String news = told ? " · " + changed : "";
        return headline + news + palette.faint("  ⟵ " + Why.of(view));
    }
}
