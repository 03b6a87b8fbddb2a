package fengsui.rule.explain;

import fengsui.text.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One stream in words: what sort of event, about what, and what has to hold of it. */
final class StreamWords {

    private static final Pattern SUBJECT = Pattern.compile("(?:property|label|category)\\s*(?:=\\s*|in\\s*)(.+)");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

    private final ConditionWords conditions;

    StreamWords(RuleCard card) {
        this.conditions = new ConditionWords(card);
    }

    Bilingual of(EplSketch.Stream stream) {
        List<String> subjects = new ArrayList<>();
        List<Bilingual> more = new ArrayList<>();
        for (Condition condition : stream.conditions()) {
            Matcher found = SUBJECT.matcher(condition.text());
            if (found.matches() && !condition.text().contains("!=")) {
                QUOTED.matcher(found.group(1)).results().forEach(quoted -> subjects.add(quoted.group(1)));
            } else {
                more.add(conditions.of(condition));
            }
        }
        Bilingual named = named(stream.type(), subjects);
        return more.isEmpty()
                ? named
                : Phrase.fill(Phrase.of("{0}，{1}", "{0}, where {1}"), named, joined(more, Phrase.of("，且", " and ")));
    }

    private static Bilingual named(String type, List<String> subjects) {
        Bilingual all = joined(subjects.stream().map(Phrase::same).toList(), Phrase.of(" 或 ", " or "));
        return Phrase.fill(
                switch (type) {
                    case "Sensor" -> Phrase.of("一条 {0} 传感器读数", "a sensor reading of {0}");
                    case "Video" -> Phrase.of("一条 {0} 视频识别", "a camera sees {0}");
                    default -> Phrase.of("一通 {0} 来电", "a call about {0}");
                },
                subjects.isEmpty() ? Phrase.of("任意", "any kind") : all);
    }

    static Bilingual joined(List<Bilingual> parts, Bilingual with) {
        return new Bilingual(
                String.join(with.zh(), parts.stream().map(Bilingual::zh).toList()),
                String.join(with.en(), parts.stream().map(Bilingual::en).toList()));
    }
}
