package fengsui.codec.feed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes the ways of a {@link Finder} as decoding does, and tells each step. Beside the hot path, which tells nothing.
 *
 * @param text what was found; {@code null} for nothing
 * @param way the alternative that found it, or the one that came furthest
 * @param done never a value of the record, but words that the mapping itself holds
 */
record FinderTrace(@Nullable String text, int way, List<String> done) {

    static FinderTrace of(Finder finder, FieldWays ways, Field field, Row row) {
        FinderTrace furthest = new FinderTrace(null, 0, List.of("nothing there"));
        boolean said = false;
        for (int i = 0; i < finder.alternatives().size(); i++) {
            Finder.Alternative alternative = finder.alternatives().get(i);
            String read = alternative.source().read(row);
            if (read == null) {
                continue;
            }
            FinderTrace trace = steps(alternative, i, ways.of(field, i), read);
            if (trace.text() != null) {
                return trace;
            }
            furthest = said ? furthest : trace;
            said = true;
        }
        return furthest;
    }

    private static FinderTrace steps(Finder.Alternative alternative, int index, FieldWays.Way way, String read) {
        List<String> done = new ArrayList<>();
        String text = read;
        for (int i = 0; i < alternative.steps().size(); i++) {
            Step step = alternative.steps().get(i);
            String next = step.apply(text);
            done.add(next == null ? "nothing left by " + way.step(i) : said(step, way.step(i), text));
            if (next == null) {
                return new FinderTrace(null, index, done);
            }
            text = next;
        }
        return new FinderTrace(text, index, done);
    }

    /** The keys of a value table stand in the mapping: whatever is one of them is no secret. */
    private static String said(Step step, String words, String text) {
        if (step instanceof Step.Table table) {
            String known = table.words().get(text);
            return known == null ? "values: else" : text + " → " + known;
        }
        return words;
    }
}
