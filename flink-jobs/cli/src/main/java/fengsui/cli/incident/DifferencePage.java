package fengsui.cli.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A {@link Difference} for people: the count first, then each incident in the order of time. */
public record DifferencePage(Difference difference, IncidentsCsv times) {

    private record Line(long time, String text) {}

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        long regraded = difference.changed().stream()
                .filter(Difference.Changed::regraded)
                .count();
        lines.add(difference.added().size() + " added, " + difference.dropped().size() + " dropped, " + regraded
                + " regraded, " + (difference.changed().size() - regraded) + " otherwise timed, " + difference.same()
                + " the same");
        Stream.of(
                        difference.added().stream().map(life -> new Line(life.start(), "+ " + words(life))),
                        difference.dropped().stream().map(life -> new Line(life.start(), "- " + words(life))),
                        difference.changed().stream()
                                .map(pair -> new Line(pair.now().start(), "~ " + words(pair))))
                .flatMap(part -> part)
                .sorted(Comparator.comparingLong(Line::time).thenComparing(Line::text))
                .map(Line::text)
                .forEach(lines::add);
        return lines;
    }

    private String words(IncidentLife life) {
        return place(life) + ": " + life.gravest().colour() + ", " + Span.words(life.lasting()) + ", by " + rules(life);
    }

    private String words(Difference.Changed pair) {
        List<String> changes = new ArrayList<>();
        if (pair.regraded()) {
            changes.add(pair.before().gravest().colour() + " → "
                    + pair.now().gravest().colour());
        }
        long later = pair.now().start() - pair.before().start();
        if (later != 0) {
            changes.add("begins " + shift(later));
        }
        long longer = pair.now().end() - pair.before().end();
        if (longer != 0) {
            changes.add("ends " + shift(longer));
        }
        if (!rules(pair.before()).equals(rules(pair.now()))) {
            changes.add("by " + rules(pair.now()) + " instead of " + rules(pair.before()));
        }
        return place(pair.now()) + ": " + String.join(", ", changes);
    }

    private String place(IncidentLife life) {
        return times.time(life.start()) + " " + life.hazard() + " in " + life.area();
    }

    private static String shift(long millis) {
        long seconds = Math.abs(millis) / 1000;
        String length = seconds < 60 ? seconds + " s" : Span.words(Math.abs(millis));
        return length + (millis < 0 ? " earlier" : " later");
    }

    private static String rules(IncidentLife life) {
        return life.rules().stream().sorted().collect(Collectors.joining(", "));
    }
}
