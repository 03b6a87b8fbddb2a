package fengsui.rule.explain;

import fengsui.event.Plain;
import fengsui.rule.Assessment;
import fengsui.rule.explain.Condition.Place;
import fengsui.text.Bilingual;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A rule's statement and its table in sentences. What has no known form is quoted as it stands. */
public final class RuleWords {

    private final RuleCard card;
    private final EplSketch sketch;
    private final ConditionWords conditions;
    private final StreamWords streams;

    public RuleWords(RuleCard card) {
        this.card = card;
        this.sketch = card.sketch();
        this.conditions = new ConditionWords(card);
        this.streams = new StreamWords(card);
    }

    /** When it fires: a headline, then what has to hold, each in a sentence of its own. */
    public List<Bilingual> fires() {
        List<Bilingual> sentences = new ArrayList<>();
        if (sketch.run().isPresent()) {
            run(sketch.run().get(), sentences);
        } else if (sketch.epl().contains("->") || sketch.epl().contains("pattern [")) {
            sequence(sentences);
        } else {
            windowed(sentences);
        }
        sketch.at(Place.WHERE).forEach(condition -> sentences.add(conditions.of(condition)));
        return sentences;
    }

    private void run(EplSketch.Run run, List<Bilingual> sentences) {
        boolean device = run.partition().contains("source");
        sentences.add(Phrase.fill(
                device
                        ? Phrase.of("同一设备连续 {0} 条：{1}", "{0} in a row from one device: {1}")
                        : Phrase.of("连续 {0} 条：{1}", "{0} in a row: {1}"),
                Phrase.same("" + run.pattern().size()),
                sketch.streams().isEmpty()
                        ? Phrase.same("")
                        : streams.of(sketch.streams().get(0))));
        Map<String, List<String>> alike = new LinkedHashMap<>();
        List<Condition> other = new ArrayList<>();
        for (Condition condition : sketch.at(Place.RUN)) {
            if (condition.alone().isBlank()) {
                other.add(condition);
            } else {
                alike.computeIfAbsent(condition.alone(), text -> new ArrayList<>())
                        .add(condition.tag());
            }
        }
        alike.forEach((text, tags) ->
                sentences.add(Phrase.fill(Phrase.of("{0}：{1}", "{0}: {1}"), who(run, tags), conditions.of("", text))));
        other.forEach(condition -> sentences.add(ofOne(condition)));
    }

    private Bilingual who(EplSketch.Run run, List<String> tags) {
        TermWords terms = new TermWords(card);
        return tags.containsAll(run.pattern())
                ? Phrase.of("每一条", "each of them")
                : StreamWords.joined(tags.stream().map(terms::event).toList(), Phrase.of("、", " and "));
    }

    /** A condition that speaks of another event too says itself which; one that compares only needs to. */
    private Bilingual ofOne(Condition condition) {
        Bilingual words = conditions.of(condition);
        boolean compares = condition.text().matches("\\w+\\.\\w+\\s*(>=|<=|!=|>|<|=)\\s*\\w+\\.\\w+");
        return compares
                ? Phrase.fill(Phrase.of("{0}：{1}", "{0}: {1}"), new TermWords(card).event(condition.tag()), words)
                : words;
    }

    private void sequence(List<Bilingual> sentences) {
        boolean ordered = sketch.epl().contains("->");
        sentences.add(ordered ? Phrase.of("先后发生：", "One after the other:") : Phrase.of("以下全部发生：", "All of these:"));
        int number = 0;
        for (EplSketch.Stream stream : sketch.streams()) {
            number++;
            Bilingual named = stream.tag().isBlank()
                    ? streams.of(stream)
                    : Phrase.fill(Phrase.of("“{0}”：{1}", "“{0}”: {1}"), Phrase.same(stream.tag()), streams.of(stream));
            Bilingual pattern = stream.absent()
                    ? Phrase.of("{0}. 其间没有：{1}", "{0}. and not in between: {1}")
                    : number > 1 && !stream.after()
                            ? Phrase.of("{0}. 以及（先后不限）{1}", "{0}. and, in either order, {1}")
                            : Phrase.same("{0}. {1}");
            sentences.add(Phrase.fill(pattern, Phrase.same("" + number), named));
        }
        sketch.guards()
                .forEach(guard -> sentences.add(
                        Phrase.fill(Phrase.of("第一步之后须在 {0} 内完成", "all of it within {0} of the first"), length(guard))));
    }

    private void windowed(List<Bilingual> sentences) {
        List<Bilingual> read = sketch.streams().stream().map(streams::of).toList();
        Bilingual all = StreamWords.joined(read, Phrase.of("；以及 ", "; and "));
        if (sketch.windows().isEmpty()) {
            sentences.add(Phrase.fill(Phrase.of("每当有：{0}", "Whenever there is {0}"), all));
        } else {
            sentences.add(Phrase.fill(
                    Phrase.of("统计最近 {1} 内的每条：{0}", "Over the last {1} it counts every such event: {0}"),
                    all,
                    length(sketch.windows().get(0))));
        }
        if (!sketch.group().isBlank()) {
            sentences.add(Phrase.fill(Phrase.of("分组：每个 {0} 各自统计", "each {0} by itself"), Phrase.same(sketch.group())));
        }
        List<Bilingual> having =
                sketch.at(Place.HAVING).stream().map(conditions::of).toList();
        if (!having.isEmpty()) {
            sentences.add(Phrase.fill(
                    Phrase.of("触发条件：{0}", "and fires where {0}"),
                    StreamWords.joined(having, Phrase.of("，且", " and "))));
        }
    }

    /** {@code 10 min}, {@code 600 seconds} or {@code ?:window:int seconds}. */
    private Bilingual length(String text) {
        return new TermWords(card).bound(text.replaceAll("^(\\?:\\w+:\\w+)\\s+sec(onds?)?$", "$1"));
    }

    /** Its table from what it measured to urgency and severity, a sentence a row. */
    public List<Bilingual> rows() {
        return card.rule().assessment().rows().stream().map(RuleWords::row).toList();
    }

    private static Bilingual row(Assessment.Row row) {
        Bilingual then =
                Phrase.same(row.urgency().label() + ", " + row.severity().label());
        if (row.when().isEmpty()) {
            return Phrase.fill(Phrase.of("其余情况：{0}", "otherwise: {0}"), then);
        }
        List<Bilingual> when = row.when().stream().map(RuleWords::condition).toList();
        return Phrase.fill(Phrase.of("{0}：{1}", "{0}: {1}"), StreamWords.joined(when, Phrase.of(" 且 ", " and ")), then);
    }

    /** One condition of a row. */
    public static Bilingual condition(Assessment.Condition condition) {
        Bilingual pattern = switch (condition.comparison()) {
            case AT_LEAST -> Phrase.of("{0} 不低于 {1}", "{0} at least {1}");
            case ABOVE -> Phrase.of("{0} 高于 {1}", "{0} above {1}");
            case AT_MOST -> Phrase.of("{0} 不高于 {1}", "{0} at most {1}");
            case BELOW -> Phrase.of("{0} 低于 {1}", "{0} below {1}");
            case EQUALS -> Phrase.of("{0} 等于 {1}", "{0} is {1}");
        };
        return Phrase.fill(pattern, Phrase.same(condition.measure()), Phrase.same(Plain.text(condition.limit())));
    }
}
