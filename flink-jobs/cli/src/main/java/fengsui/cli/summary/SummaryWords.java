package fengsui.cli.summary;

import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.cli.report.Wording;
import fengsui.cli.screen.Language;
import fengsui.codec.WarningCourse;
import fengsui.codec.WarningView;
import fengsui.risk.Grade;
import fengsui.text.Bilingual;
import java.util.Map;

/** The words of a summary. */
record SummaryWords(Wording wording) {

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
            named("surge", "战时", "surge"));

    private static Map.Entry<String, Bilingual> named(String label, String zh, String en) {
        return Map.entry(label, new Bilingual(zh, en));
    }

    String say(String zh, String en) {
        return wording.language() == Language.ZH ? zh : en;
    }

    String say(Bilingual text) {
        return say(text.zh(), text.en());
    }

    /** One that is unknown to this version stands for itself. */
    String label(String label) {
        Bilingual known = NAMED.get(label);
        return known == null ? label : say(known);
    }

    String zone() {
        String id = wording.zone().getId();
        return id.equals("Z") ? "UTC" : id;
    }

    String grade(Grade grade) {
        return grade.numeral() + " " + say(grade.zh(), grade.colour());
    }

    /** With the date only where it lies outside of the day. */
    String time(long millis, long from, long to) {
        String whole = wording.clock(millis);
        return millis >= from && millis < to ? whole.substring(whole.indexOf(' ') + 1) : whole;
    }

    /** What a record added. */
    String told(WarningView record) {
        String said = say(record.texts().description());
        String end = record.endReason();
        return said.isEmpty() && end != null ? say("已结束：", "over: ") + label(end) : said;
    }

    String reason(WarningCourse.Dispatch answer) {
        Rejection reason = answer.reason();
        return reason == null ? "" : label(reason.label());
    }

    String state(Case one) {
        String inside = one.inside() ? say("在另一事件之内", "told inside another") : "";
        return one.answer()
                .map(answer -> label(answer.state().label()))
                .orElseGet(() -> one.escalated() ? say("无答复，已升级上报", "none, escalated") : inside);
    }

    String unreal(String status) {
        return status.equals("Exercise")
                ? say("演练：以下均非真实警情。", "EXERCISE: nothing below is real.")
                : say("测试：以下均非真实警情。", "TEST: nothing below is real.");
    }
}
