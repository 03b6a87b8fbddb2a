package fengsui.cli.watch;

import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.cli.screen.Language;
import fengsui.risk.Grade;
import fengsui.text.Bilingual;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * The words of the list.
 *
 * @param zone of the times shown
 */
record BoardWords(Language language, ZoneId zone) {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final Map<String, Bilingual> NAMED = Map.ofEntries(
            named(Rejection.FALSE_ALARM.label(), "误报", "false alarm"),
            named(Rejection.BAD_PLACE.label(), "地点有误", "wrong place"),
            named(Rejection.WRONG_TYPE.label(), "类型有误", "wrong type"),
            named(Rejection.TOO_LATE.label(), "为时已晚", "too late"),
            named(Rejection.DUPLICATE.label(), "重复", "duplicate"),
            named(Disposition.RESOLVED.label(), "已处置", "resolved"),
            named(Disposition.HANDED_OVER.label(), "已移交", "handed over"),
            named(Disposition.NO_ACTION.label(), "无需处置", "no action"),
            named(AnswerKind.ACCEPTED.label(), "已受理", "accepted"),
            named(AnswerKind.ON_SCENE.label(), "已到场", "on scene"),
            named(AnswerKind.REJECTED.label(), "已驳回", "rejected"),
            named(AnswerKind.CLOSED.label(), "已结案", "closed"),
            named("quiet", "信号平息", "quiet"),
            named("expired", "已过期", "expired"),
            named("withdrawn", "已撤回", "withdrawn"),
            named("ruleRetired", "规则已停用", "its rule is retired"),
            named("superseded", "已被取代", "superseded"),
            named("merged", "已并入另一事件", "merged into another"),
            named("ended", "已结束", "ended"),
            named("surge", "战时", "surge"),
            named(Card.EXERCISE, "演练", "EXERCISE"),
            named("Test", "测试", "TEST"));

    private static Map.Entry<String, Bilingual> named(String label, String zh, String en) {
        return Map.entry(label, new Bilingual(zh, en));
    }

    String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    String say(Bilingual text) {
        return language.of(text);
    }

    /** What a label of a record means; one that is unknown to this version stands for itself. */
    String label(String label) {
        Bilingual known = NAMED.get(label);
        return known == null ? label : say(known);
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
