package fengsui.warning;

import fengsui.risk.Certainty;
import fengsui.risk.Contradiction;
import fengsui.text.Bilingual;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** What has happened to an incident since its last record, in words. */
final class ChangeWords {

    private ChangeWords() {}

    /** All of {@code changes} since {@code before}, as {@code now} stands. */
    static Bilingual of(Incident before, Incident now, Set<Change> changes) {
        return changes.stream()
                .map(change -> of(change, before, now))
                .reduce(ChangeWords::joined)
                .orElseThrow(() -> new IllegalArgumentException("nothing has changed of " + now.incidentId()));
    }

    private static Bilingual of(Change change, Incident before, Incident now) {
        return switch (change) {
            case ISSUED -> new Bilingual("首次发布", "First issued");
            case RAISED -> raised(before.judgement(), now.judgement());
            case LOWERED -> lowered(before.judgement(), now.judgement());
            case RENEWED -> new Bilingual("仍在持续，续发", "Still going on, renewed");
            case SPREAD -> CourseWords.spread(now);
            case MERGED -> CourseWords.merged(now);
            case ACCEPTED, ON_SCENE -> CourseWords.handled(now);
            case ESCALATED -> CourseWords.escalated(now);
            case HELD -> CourseWords.held(now);
            case RELEASED -> new Bilingual("恢复单独发布", "Told by itself again");
            case HOLDS -> CourseWords.holds(now);
            case MODE -> CourseWords.mode(now);
            case CORRECTED, ENDED -> throw new IllegalArgumentException(change + " is told in words of its own");
        };
    }

    static Bilingual raised(Judgement before, Judgement after) {
        return new Bilingual(
                "升级：" + zh(before) + "→ " + zh(after), "Raised from " + graded(before) + " to " + graded(after));
    }

    static Bilingual lowered(Judgement before, Judgement after) {
        return new Bilingual(
                "降级：" + zh(before) + "→ " + zh(after), "Lowered from " + graded(before) + " to " + graded(after));
    }

    private static String zh(Judgement judgement) {
        return judgement.grade().numeral() + "级" + judgement.grade().zh() + "（" + zh(judgement.certainty()) + "）";
    }

    private static String zh(Certainty certainty) {
        return switch (certainty) {
            case OBSERVED -> "确定";
            case LIKELY -> "很可能";
            case POSSIBLE -> "可能";
            case UNLIKELY -> "不大可能";
        };
    }

    static Bilingual renewed() {
        return new Bilingual("仍在持续，续发", "Still going on, renewed");
    }

    static Bilingual ended(EndReason reason, Incident last) {
        return switch (reason) {
            case QUIET -> {
                long minutes = minutes(last.hazard().quietMillis());
                yield new Bilingual("已平静 " + minutes + " 分钟，结束", "Ended: quiet for " + minutes + " minutes");
            }
            case EXPIRED -> new Bilingual("有效期已过，结束", "Ended: expired without a further signal");
            case WITHDRAWN -> new Bilingual("迟到数据表明并非如此，撤销", "Withdrawn: events that came late show that it never was");
            case RULE_RETIRED -> new Bilingual("规则已停用，结束", "Ended: its rule was retired");
            case SUPERSEDED -> new Bilingual("已由其他记录取代，结束", "Ended: superseded by another record");
            case MERGED -> new Bilingual("已并入相邻事件，结束", "Ended: it has become part of an incident beside it");
            case CLOSED, REJECTED -> CourseWords.handled(last);
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
