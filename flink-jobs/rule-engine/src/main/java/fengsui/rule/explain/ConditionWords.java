package fengsui.rule.explain;

import fengsui.text.Bilingual;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One condition in words, as far as its form is known; else as it stands, with the values in force. */
final class ConditionWords {

    private static final Map<String, Bilingual> SIGNS = Map.of(
            ">=", Phrase.of("{0}不低于 {1}", "{0} is at least {1}"),
            ">", Phrase.of("{0}高于 {1}", "{0} is above {1}"),
            "<=", Phrase.of("{0}不高于 {1}", "{0} is at most {1}"),
            "<", Phrase.of("{0}低于 {1}", "{0} is below {1}"),
            "=", Phrase.of("{0}为 {1}", "{0} is {1}"),
            "!=", Phrase.of("{0}不同于 {1}", "{0} differs from {1}"));

    private static final Pattern COMPARED = Pattern.compile("(.+?)\\s*(>=|<=|!=|=|>|<)\\s*(.+)");
    private static final Pattern APART = Pattern.compile(
            "(\\w+)\\.ts\\s*-\\s*(\\w+)\\.ts\\s*(<=|<)\\s*(?:(\\d+)L?|\\?:(\\w+):\\w+(?:\\s*\\*\\s*1000)?)");
    private static final Pattern RISE = Pattern.compile(
            "(\\w+)\\.(?:value|milli)\\s*-\\s*(\\w+)\\.(?:value|milli)\\s*(?:>=|>)\\s*(.+?)(?:\\s*\\*\\s*1000)?");
    private static final Pattern SAME_AREA =
            Pattern.compile("(grid|community|street|district|city)\\s*=\\s*(\\w+)\\.\\1");
    private static final Pattern DIFFER = Pattern.compile(
            "\\(?\\s*\\w+\\.value\\s*!=\\s*\\w+\\.value(?:\\s+or\\s+\\w+\\.value\\s*!=\\s*\\w+\\.value)*\\s*\\)?");
    private static final Map<String, String> LEVELS_ZH =
            Map.of("grid", "网格", "community", "社区", "street", "街道", "district", "区", "city", "市");

    private final TermWords terms;

    ConditionWords(RuleCard card) {
        this.terms = new TermWords(card);
    }

    Bilingual of(Condition condition) {
        return of(condition.tag(), condition.text());
    }

    Bilingual of(String tag, String text) {
        Matcher apart = APART.matcher(text);
        if (apart.matches()) {
            return Phrase.fill(
                    Phrase.of("{1}到{0}相隔不超过 {2}", "from {1} to {0} at most {2} pass"),
                    terms.event(apart.group(1)),
                    terms.event(apart.group(2)),
                    length(apart));
        }
        Matcher rise = RISE.matcher(text);
        if (rise.matches()) {
            return Phrase.fill(
                    Phrase.of("从{1}到{0}上升不少于 {2}", "from {1} to {0} the value rises by at least {2}"),
                    terms.event(rise.group(1)),
                    terms.event(rise.group(2)),
                    terms.bound(rise.group(3)));
        }
        if (DIFFER.matcher(text).matches() && (text.contains(" or ") || tag.isBlank())) {
            return Phrase.of("这些读数不全相同（不是卡死的同一数值）", "the readings are not all the same (no stuck value)");
        }
        Matcher area = SAME_AREA.matcher(text);
        return area.matches() ? sameArea(area) : compared(tag, text);
    }

    private Bilingual length(Matcher apart) {
        return apart.group(4) == null
                ? terms.bound("?:" + apart.group(5) + ":int")
                : Phrase.same(Lengths.of(Long.parseLong(apart.group(4))));
    }

    private static Bilingual sameArea(Matcher area) {
        String level = area.group(1);
        return Phrase.of(
                "与“" + area.group(2) + "”在同一" + LEVELS_ZH.getOrDefault(level, level),
                "in the same " + level + " as “" + area.group(2) + "”");
    }

    private Bilingual joined(String tag, SketchText parts, List<SketchText.Span> spans, Bilingual with) {
        return StreamWords.joined(
                spans.stream()
                        .map(span -> of(tag, unwrapped(parts.words(span))))
                        .toList(),
                with);
    }

    /** Without the brackets around all of it. */
    private static String unwrapped(String text) {
        boolean wrapped = text.startsWith("(") && new SketchText(text).inside(0).to() == text.length() - 1;
        return wrapped ? text.substring(1, text.length() - 1).strip() : text;
    }

    private Bilingual compared(String tag, String text) {
        SketchText.Span all = new SketchText.Span(0, text.length());
        SketchText parts = new SketchText(text);
        if (parts.alternatives(all).size() > 1) {
            return joined(tag, parts, parts.alternatives(all), Phrase.of("；或 ", "; or "));
        }
        if (parts.conditions(all).size() > 1) {
            return joined(tag, parts, parts.conditions(all), Phrase.of("，且", " and "));
        }
        Matcher found = COMPARED.matcher(text);
        if (!found.matches()) {
            return Phrase.fill(Phrase.of("满足 `{0}`", "`{0}` holds"), terms.bound(text));
        }
        Bilingual pattern = SIGNS.getOrDefault(found.group(2), Phrase.same("{0} {1}"));
        return Phrase.fill(pattern, terms.of(found.group(1), tag), terms.of(found.group(3), tag));
    }
}
