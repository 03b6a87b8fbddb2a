package fengsui.cli.report;

import fengsui.cli.screen.Language;
import fengsui.risk.Grade;
import fengsui.text.Bilingual;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * The words of the page in one language, and how it writes times and numbers.
 *
 * @param zone of the times shown
 */
public record Wording(Language language, ZoneId zone) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /** The headings of the tables that the terminal shows. */
    private static final Map<String, String> HEADINGS = Map.ofEntries(
            Map.entry("rule", "规则"),
            Map.entry("rules", "规则"),
            Map.entry("hits", "命中"),
            Map.entry("incidents", "事件"),
            Map.entry("a week", "每周"),
            Map.entry("longest", "最长"),
            Map.entry("first", "首次"),
            Map.entry("last", "末次"),
            Map.entry("day", "日期"),
            Map.entry("began", "开始"),
            Map.entry("lasted", "持续"),
            Map.entry("grade", "等级"),
            Map.entry("hazard", "灾种"),
            Map.entry("area", "区域"),
            Map.entry("headline", "标题"),
            Map.entry("change", "变化"),
            Map.entry("begins", "开始早晚"),
            Map.entry("ends", "结束早晚"),
            Map.entry("rules in one incident", "同一事件中的规则"),
            Map.entry("of its", "占其事件"));

    String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    String say(Bilingual text) {
        return say(text.zh(), text.en());
    }

    String heading(String en) {
        return say(HEADINGS.getOrDefault(en, en), en);
    }

    String colour(Grade grade) {
        return say(grade.zh(), grade.colour());
    }

    /** To the second. */
    public String clock(long millis) {
        return SECOND.format(Instant.ofEpochMilli(millis).atZone(zone));
    }

    /** To the minute. */
    String time(long millis) {
        return MINUTE.format(Instant.ofEpochMilli(millis).atZone(zone));
    }

    /** {@code 101,852}. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 3 incidents}, {@code 1 incident}. */
    String incidents(long count) {
        return say(number(count) + " 起事件", number(count) + (count == 1 ? " incident" : " incidents"));
    }
}
