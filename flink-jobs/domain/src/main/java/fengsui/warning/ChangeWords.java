package fengsui.warning;

import fengsui.risk.Contradiction;
import fengsui.text.Bilingual;
import java.time.Duration;
import java.util.Locale;

/** What has happened to an incident since its last record, in words. */
final class ChangeWords {

    private ChangeWords() {}

    static Bilingual issued() {
        return new Bilingual("首次发布", "First issued");
    }

    static Bilingual raised(Judgement before, Judgement after) {
        return new Bilingual(
                "升级：" + zh(before) + " → " + zh(after), "Raised from " + graded(before) + " to " + graded(after));
    }

    static Bilingual lowered(Judgement before, Judgement after) {
        return new Bilingual(
                "降级：" + zh(before) + " → " + zh(after), "Lowered from " + graded(before) + " to " + graded(after));
    }

    private static String zh(Judgement judgement) {
        return judgement.grade().numeral() + "级" + judgement.grade().zh();
    }

    static Bilingual renewed() {
        return new Bilingual("仍在持续，续发", "Still going on, renewed");
    }

    static Bilingual ended(EndReason reason, Hazard hazard) {
        return switch (reason) {
            case QUIET ->
                new Bilingual(
                        "已平静 " + minutes(hazard.quietMillis()) + " 分钟，结束",
                        "Ended: quiet for " + minutes(hazard.quietMillis()) + " minutes");
            case EXPIRED -> new Bilingual("有效期已过，结束", "Ended: expired without a further signal");
            case WITHDRAWN -> new Bilingual("迟到数据表明并非如此，撤销", "Withdrawn: events that came late show that it never was");
            case RULE_RETIRED -> new Bilingual("规则已停用，结束", "Ended: its rule was retired");
            case MERGED -> new Bilingual("已并入另一事件，结束", "Ended: it has become part of another incident");
            case CLOSED -> new Bilingual("指挥中心办结", "Closed by dispatch");
            case REJECTED -> new Bilingual("指挥中心驳回", "Rejected by dispatch");
            case SUPERSEDED -> new Bilingual("已由其他记录取代，结束", "Ended: superseded by another record");
        };
    }

    /** What speaks against an incident. */
    static Bilingual contradicted(Contradiction contradicting) {
        int count = contradicting.count();
        String few = contradicting.doubted() ? "" : "，但属少数";
        String outnumbered = contradicting.doubted() ? "" : ", but more agree";
        String devices = count == 1 ? "1 device disagrees" : count + " devices disagree";
        return new Bilingual(
                "有 " + count + " 台设备与同一网格的其他设备读数不一致" + few, devices + " with others in the same grid" + outnumbered);
    }

    private static String graded(Judgement judgement) {
        return judgement.grade().numeral() + " " + judgement.grade().colour() + " ("
                + judgement.certainty().label().toLowerCase(Locale.ROOT) + ")";
    }

    static Bilingual joined(Bilingual first, Bilingual second) {
        return new Bilingual(first.zh() + "；" + second.zh(), first.en() + "; " + second.en());
    }

    private static long minutes(long millis) {
        return Duration.ofMillis(millis).toMinutes();
    }
}
