package fengsui.codec.feed;

import fengsui.codec.privacy.Privacy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one field is found in a row: the first alternative that yields something. */
record Finder(List<Alternative> alternatives) {

    record Alternative(Source source, List<Step> steps) {

        @Nullable
        String find(Row row) {
            String text = source.read(row);
            for (Step step : steps) {
                text = text == null ? null : step.apply(text);
            }
            return text;
        }
    }

    /** The same way, with what a reader of records has to keep persons out. */
    Finder with(Privacy privacy) {
        return new Finder(alternatives.stream()
                .map(way -> new Alternative(
                        way.source(),
                        way.steps().stream().map(step -> step.with(privacy)).toList()))
                .toList());
    }

    static Finder constant(String text) {
        return new Finder(List.of(new Alternative(new Source.Constant(text), List.of())));
    }

    @Nullable
    String find(Row row) {
        for (Alternative alternative : alternatives) {
            String text = alternative.find(row);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** Whether the row says anything at all, be it unusable. */
    boolean said(Row row) {
        return alternatives.stream()
                .anyMatch(alternative -> alternative.source().read(row) != null);
    }
}
