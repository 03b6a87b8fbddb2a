package fengsui.cli.summary;

import fengsui.answer.Rejection;
import fengsui.cli.report.Wording;
import fengsui.cli.screen.LabelWords;
import fengsui.cli.screen.Language;
import fengsui.codec.WarningCourse;
import fengsui.codec.WarningView;
import fengsui.risk.Grade;
import fengsui.text.Bilingual;

/** The words of a summary. */
record SummaryWords(Wording wording) {

    String say(String zh, String en) {
        return wording.language() == Language.ZH ? zh : en;
    }

    String say(Bilingual text) {
        return say(text.zh(), text.en());
    }

    /** One that is unknown to this version stands for itself. */
    String label(String label) {
        return LabelWords.of(label, wording.language());
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
