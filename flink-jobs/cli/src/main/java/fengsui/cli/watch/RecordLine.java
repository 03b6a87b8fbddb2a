package fengsui.cli.watch;

import fengsui.cli.screen.Columns;
import fengsui.cli.screen.Palette;

/** One record as one line, for where there is no terminal to draw on. */
record RecordLine(BoardWords words, Palette palette) {

    private static final int HAZARD = 14;
    private static final int AREA = 24;

    String of(Card card) {
        String status = card.actual() ? "" : "[" + words.label(card.status()) + "] ";
        String end = card.end();
        String grade = Columns.pad(words.grade(card.grade()), words.gradeWidth());
        return String.join(
                "  ",
                words.full(card.span().sent()),
                end == null ? palette.graded(card.grade(), grade) : palette.faint(grade),
                status + Columns.pad(words.say(card.event()), HAZARD),
                Columns.pad(card.where().area().code(), AREA),
                (end == null ? "" : words.say("已结束：", "ended: ") + words.label(end) + " · ") + text(card));
    }

    private String text(Card card) {
        String change = words.say(card.said().change());
        return words.say(card.said().headline()) + (change.isEmpty() ? "" : " · " + change);
    }
}
