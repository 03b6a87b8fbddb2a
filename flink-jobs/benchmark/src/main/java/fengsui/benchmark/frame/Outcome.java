package fengsui.benchmark.frame;

import java.util.List;

/**
 * What one comparison came to.
 *
 * @param across what was varied, where there are curves
 * @param seconds that it took, with all that is not measured
 * @param broken why its figures mean nothing: matches that differ, or nothing that came out
 */
public record Outcome(
        String name,
        String title,
        String across,
        double seconds,
        List<Series> series,
        List<Mark> marks,
        List<String> notes,
        List<String> broken) {

    public Outcome {
        series = List.copyOf(series);
        marks = List.copyOf(marks);
        notes = List.copyOf(notes);
        broken = List.copyOf(broken);
    }
}
