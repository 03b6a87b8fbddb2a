package fengsui.cli.screen;

import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.text.Bilingual;
import java.util.Map;

/** What the labels of records are in words. Stateless. */
public final class LabelWords {

    private static final Map<String, Bilingual> WORDS = Map.ofEntries(
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
            named("Exercise", "演练", "EXERCISE"),
            named("Test", "测试", "TEST"));

    private LabelWords() {}

    private static Map.Entry<String, Bilingual> named(String label, String zh, String en) {
        return Map.entry(label, new Bilingual(zh, en));
    }

    /** One that is unknown to this version stands for itself. */
    public static String of(String label, Language language) {
        Bilingual known = WORDS.get(label);
        return known == null ? label : language.of(known);
    }
}
