package fengsui.cli.benchmark.nab;

import fengsui.cli.series.Faults;
import fengsui.cli.series.LabelledWindows.Window;
import fengsui.cli.series.SeriesTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of one series: when they were and what they scored. Not thread-safe. */
final class NabScores {

    /** Labels and rows write fractions differently. */
    private static final long SECOND = 1000;

    private final Map<Long, Integer> firstAt = new HashMap<>();
    private final List<Double> scores = new ArrayList<>();

    void add(SeriesTime time, double score) {
        firstAt.putIfAbsent(second(time), scores.size());
        scores.add(score);
    }

    private static long second(SeriesTime time) {
        return Math.floorDiv(time.millis(), SECOND);
    }

    /** With what flags are worth. A window that no row begins or ends is a fault of the labels. */
    NabSeries labelled(String name, List<Window> windows, Faults labels) {
        List<Span> spans = new ArrayList<>();
        for (Window window : windows) {
            span(window, name, labels).ifPresent(spans::add);
        }
        spans.sort((one, other) -> Integer.compare(one.first(), other.first()));
        return new NabSeries(name, scores, new Worth(scores.size(), spans));
    }

    private Optional<Span> span(Window window, String name, Faults labels) {
        Integer first = firstAt.get(second(window.from()));
        Integer last = firstAt.get(second(window.to()));
        if (first == null || last == null || last < first) {
            labels.report(
                    window.line(),
                    "a window of " + name
                            + " begins or ends at a time that no row of it has; windows and series are not"
                            + " of one edition of the benchmark");
            return Optional.empty();
        }
        return Optional.of(new Span(first, last));
    }
}
