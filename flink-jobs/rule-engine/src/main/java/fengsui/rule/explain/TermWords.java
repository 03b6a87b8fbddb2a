package fengsui.rule.explain;

import fengsui.text.Bilingual;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One side of a comparison in words; what has no known form is quoted as it stands. */
final class TermWords {

    private static final Map<String, Bilingual> COLUMNS = Map.ofEntries(
            Map.entry("value", Phrase.of("数值", "the value")),
            Map.entry("milli", Phrase.of("数值", "the value")),
            Map.entry("confidence", Phrase.of("置信度", "the confidence")),
            Map.entry("quality", Phrase.of("数据质量", "the quality of the data")),
            Map.entry("priority", Phrase.of("部门优先级", "the department's own priority")),
            Map.entry("unit", Phrase.of("单位", "the unit")),
            Map.entry("state", Phrase.of("工单状态", "the ticket's state")),
            Map.entry("channel", Phrase.of("渠道", "the channel")),
            Map.entry("type", Phrase.of("类型", "the type")),
            Map.entry("category", Phrase.of("类别", "the category")),
            Map.entry("label", Phrase.of("识别标签", "the label")),
            Map.entry("property", Phrase.of("测量项", "the property")));

    private static final Map<String, Bilingual> COUNTED = Map.of(
            "witness", Phrase.of("不同来源（设备或来电人）数", "the number of different witnesses (devices or callers)"),
            "source", Phrase.of("不同设备（线路）数", "the number of different devices or lines"),
            "category", Phrase.of("不同类别数", "the number of different categories"),
            "grid", Phrase.of("不同网格数", "the number of different grids"),
            "community", Phrase.of("不同社区数", "the number of different communities"),
            "street", Phrase.of("不同街道数", "the number of different streets"),
            "district", Phrase.of("不同区数", "the number of different districts"),
            "*", Phrase.of("事件数", "the number of events"));

    private static final Map<String, Bilingual> SUMMED = Map.of(
            "max", Phrase.of("{0}的最大值", "the greatest of {0}"),
            "min", Phrase.of("{0}的最小值", "the least of {0}"),
            "sum", Phrase.of("{0}之和", "the sum of {0}"),
            "avg", Phrase.of("{0}的平均值", "the mean of {0}"));

    private static final List<Bilingual> ORDINALS = List.of(
            Phrase.of("第一条", "the first"),
            Phrase.of("第二条", "the second"),
            Phrase.of("第三条", "the third"),
            Phrase.of("第四条", "the fourth"),
            Phrase.of("第五条", "the fifth"),
            Phrase.of("第六条", "the sixth"));

    private static final Pattern COUNT =
            Pattern.compile("(?i)count\\(\\s*(?:distinct\\s+)?([\\w.]+|\\*)\\s*(?:,\\s*filter:\\s*(.+))?\\)");
    private static final Pattern SUM = Pattern.compile("(?i)(max|min|sum|avg)\\((\\w+)\\)");
    private static final Pattern COLUMN = Pattern.compile("(?:(\\w+)\\.)?(\\w+)");
    private static final Pattern USE = Pattern.compile("(?:\\b[a-zA-Z_]\\w*\\.)?\\?:(\\w+)(?::\\w+)?");

    private final RuleCard card;

    TermWords(RuleCard card) {
        this.card = card;
    }

    /** @param own tag of the event it is asked of: that is not named again */
    Bilingual of(String term, String own) {
        Matcher count = COUNT.matcher(term);
        if (count.matches() && COUNTED.containsKey(count.group(1))) {
            return counted(count.group(1), count.group(2));
        }
        Matcher sum = SUM.matcher(term);
        if (sum.matches() && COLUMNS.containsKey(sum.group(2))) {
            return Phrase.fill(SUMMED.getOrDefault(sum.group(1), Phrase.same("{0}")), column(sum.group(2)));
        }
        Matcher column = COLUMN.matcher(term);
        if (column.matches() && COLUMNS.containsKey(column.group(2))) {
            String tag = column.group(1) == null ? own : column.group(1);
            return tag.equals(own) ? column(column.group(2)) : of(column(column.group(2)), event(tag));
        }
        return bound(term);
    }

    private Bilingual counted(String what, String filter) {
        Bilingual counted = COUNTED.getOrDefault(what, Phrase.same(what));
        return filter == null
                ? counted
                : Phrase.fill(
                        Phrase.of("满足“{1}”的{0}", "{0} where {1}"), counted, new ConditionWords(card).of("", filter));
    }

    private static Bilingual column(String name) {
        return COLUMNS.getOrDefault(name, Phrase.same(name));
    }

    private static Bilingual of(Bilingual what, Bilingual whose) {
        return Phrase.fill(Phrase.of("{1}的{0}", "{0} of {1}"), what, whose);
    }

    /** A number, or a parameter with its value in force. */
    Bilingual bound(String term) {
        Matcher use = USE.matcher(term);
        return Phrase.same(use.replaceAll(found -> Matcher.quoteReplacement(parameter(found.group(1))
                .map(known -> known.text() + " (" + known.name() + ")")
                .orElse(found.group()))));
    }

    private Optional<Parameter> parameter(String name) {
        return card.parameters().stream()
                .filter(known -> known.name().equals(name))
                .findFirst();
    }

    /** How the event of {@code tag} is called in words. */
    Bilingual event(String tag) {
        int number = card.sketch().run().map(run -> run.pattern().indexOf(tag)).orElse(-1);
        return number >= 0 && number < ORDINALS.size() ? ORDINALS.get(number) : Phrase.same("“" + tag + "”");
    }
}
