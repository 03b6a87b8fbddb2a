package fengsui.rule.explain;

import fengsui.rule.explain.Condition.Place;
import fengsui.rule.explain.SketchText.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be told of a statement from its text: the streams it reads, the conditions it sets, its windows. It only names
 * parts, so that they can be worded and left out; what they mean is for the engine to say.
 *
 * @param streams in the order of the text
 * @param run the readings in a row that it looks for, if it does
 * @param group what it groups by; blank where it does not
 * @param windows how far back: the texts within {@code #time(…)}
 * @param guards within how long a sequence has to be over: the texts within {@code timer:within(…)}
 * @param conditions every condition, those of streams and runs included
 */
public record EplSketch(
        String epl,
        List<Stream> streams,
        Optional<Run> run,
        String group,
        List<String> windows,
        List<String> guards,
        List<Condition> conditions) {

    /**
     * One stream of events.
     *
     * @param type Sensor, Video or Hotline
     * @param tag blank where it has none
     * @param absent whether the statement waits for it not to come
     * @param after whether it has to come after the one before it
     */
    public record Stream(String type, String tag, boolean absent, boolean after, List<Condition> conditions) {

        public Stream {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * Events in a row.
     *
     * @param partition of what they are one row
     * @param pattern the row's names in order
     */
    public record Run(String partition, List<String> pattern) {

        public Run {
            pattern = List.copyOf(pattern);
        }
    }

    private static final Pattern STREAM =
            Pattern.compile("\\b(not\\s+)?(?:(\\w+)\\s*=\\s*)?(Sensor|Video|Hotline)\\b\\s*(\\()?");
    private static final Pattern ALIAS =
            Pattern.compile("\\G[^;]{0,200}?\\bas\\s+(\\w+)\\s*(?:$|where|match_recognize|;)");
    private static final Pattern RUN = Pattern.compile("\\bmatch_recognize\\s*(\\()");
    private static final Pattern PARTITION = Pattern.compile("\\bpartition\\s+by\\s+([\\w\\s,.]+?)\\s+measures\\b");
    private static final Pattern ROW = Pattern.compile("\\bpattern\\s*\\(([^)]*)\\)");
    private static final Pattern DEFINE = Pattern.compile("\\bdefine\\b");
    private static final Pattern NAMED = Pattern.compile("(\\w+)\\s+as\\s+");
    private static final Pattern WINDOW = Pattern.compile("#time(?:_batch)?\\s*(\\()");
    private static final Pattern GUARD = Pattern.compile("\\btimer:within\\s*(\\()");
    private static final Pattern GROUP = Pattern.compile("\\bgroup\\s+by\\s+([\\w\\s,.]+?)\\s*(?:having\\b|;|$)");
    private static final Pattern HAVING = Pattern.compile("\\bhaving\\b([^;]*)");
    private static final Pattern WHERE = Pattern.compile("\\bwhere\\b(?!\\s*timer:)");
    private static final Pattern WHERE_END = Pattern.compile("\\bgroup\\s+by\\b|\\bhaving\\b|\\bmatch_recognize\\b|;");

    public EplSketch {
        streams = List.copyOf(streams);
        windows = List.copyOf(windows);
        guards = List.copyOf(guards);
        conditions = List.copyOf(conditions);
    }

    public static EplSketch of(String epl) {
        SketchText text = new SketchText(epl);
        List<Stream> streams = streams(text);
        List<Condition> conditions = new ArrayList<>();
        streams.forEach(stream -> conditions.addAll(stream.conditions()));
        conditions.addAll(defines(text));
        conditions.addAll(wheres(text));
        conditions.addAll(havings(text));
        return new EplSketch(
                epl,
                streams,
                run(text),
                first(GROUP, text.bare()),
                insides(WINDOW, text),
                insides(GUARD, text),
                conditions);
    }

    /** Conditions that stand there, in the order of the text. */
    public List<Condition> at(Place place) {
        return conditions.stream()
                .filter(condition -> condition.place() == place)
                .toList();
    }

    private static List<Stream> streams(SketchText text) {
        List<Stream> streams = new ArrayList<>();
        Matcher found = STREAM.matcher(text.bare());
        int before = 0;
        while (found.find()) {
            int open = found.start(4);
            Span filter = open < 0 ? new Span(found.end(), found.end()) : text.inside(open);
            String tag = found.group(2) == null ? alias(text.bare(), filter.to()) : found.group(2);
            boolean absent = found.group(1) != null;
            boolean after = text.bare().substring(before, found.start()).contains("->");
            streams.add(new Stream(found.group(3), tag, absent, after, conditions(text, Place.FILTER, tag, filter)));
            before = filter.to();
        }
        return streams;
    }

    private static String alias(String bare, int from) {
        Matcher found = ALIAS.matcher(bare);
        return found.find(from) ? found.group(1) : "";
    }

    private static List<Condition> conditions(SketchText text, Place place, String tag, Span span) {
        return text.conditions(span).stream()
                .map(part -> new Condition(place, tag, text.words(part), part.from(), part.to()))
                .toList();
    }

    private static Optional<Run> run(SketchText text) {
        Matcher found = RUN.matcher(text.bare());
        if (!found.find()) {
            return Optional.empty();
        }
        Span inner = text.inside(found.start(1));
        String body = text.bare().substring(inner.from(), inner.to());
        List<String> row = List.of(first(ROW, body).strip().split("\\s+"));
        return Optional.of(new Run(first(PARTITION, body), row));
    }

    private static List<Condition> defines(SketchText text) {
        Matcher found = RUN.matcher(text.bare());
        if (!found.find()) {
            return List.of();
        }
        Span inner = text.inside(found.start(1));
        Matcher define = DEFINE.matcher(text.bare()).region(inner.from(), inner.to());
        List<Condition> conditions = new ArrayList<>();
        if (define.find()) {
            for (Span one : text.atCommas(new Span(define.end(), inner.to()))) {
                conditions.addAll(defined(text, one));
            }
        }
        return conditions;
    }

    private static List<Condition> defined(SketchText text, Span one) {
        Matcher named = NAMED.matcher(text.bare()).region(one.from(), one.to());
        return named.lookingAt()
                ? conditions(text, Place.RUN, named.group(1), new Span(named.end(), one.to()))
                : List.of();
    }

    private static List<Condition> wheres(SketchText text) {
        List<Condition> conditions = new ArrayList<>();
        Matcher found = WHERE.matcher(text.bare());
        while (found.find()) {
            Matcher end = WHERE_END.matcher(text.bare());
            int to = end.find(found.end()) ? end.start() : text.bare().length();
            conditions.addAll(conditions(text, Place.WHERE, "", new Span(found.end(), to)));
        }
        return conditions;
    }

    private static List<Condition> havings(SketchText text) {
        Matcher found = HAVING.matcher(text.bare());
        return found.find() ? conditions(text, Place.HAVING, "", new Span(found.start(1), found.end(1))) : List.of();
    }

    private static List<String> insides(Pattern opening, SketchText text) {
        List<String> insides = new ArrayList<>();
        Matcher found = opening.matcher(text.bare());
        while (found.find()) {
            insides.add(text.words(text.inside(found.start(1))));
        }
        return insides;
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1).strip() : "";
    }
}
