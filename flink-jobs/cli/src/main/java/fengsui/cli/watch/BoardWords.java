package fengsui.cli.watch;

import fengsui.cli.screen.LabelWords;
import fengsui.cli.screen.Language;
import fengsui.risk.Grade;
import fengsui.text.Bilingual;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The words of the list.
 *
 * @param zone of the times shown
 */
record BoardWords(Language language, ZoneId zone) {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    String say(Bilingual text) {
        return language.of(text);
    }

    /** What a label of a record means; one that is unknown to this version stands for itself. */
    String label(String label) {
        return LabelWords.of(label, language);
    }

    /** {@code Ⅱ ORANGE}, {@code Ⅱ 橙色}. */
    String grade(Grade grade) {
        return grade.numeral() + " " + say(grade.zh(), grade.name());
    }

    /** Cells of the widest grade. */
    int gradeWidth() {
        return language == Language.ZH ? 6 : 8;
    }

    /** With the date. */
    String full(long millis) {
        return FULL.format(Instant.ofEpochMilli(millis).atZone(zone));
    }

    /** Hours and minutes. */
    String clock(long millis) {
        return CLOCK.format(Instant.ofEpochMilli(millis).atZone(zone));
    }
}
