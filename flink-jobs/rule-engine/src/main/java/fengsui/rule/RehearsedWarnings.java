package fengsui.rule;

import fengsui.risk.Score;
import fengsui.risk.Signal;
import fengsui.warning.DistrictDesk;
import fengsui.warning.IncidentBook;
import fengsui.warning.Taxonomy;
import fengsui.warning.Warning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** The warnings of a whole history: each district's desk works at every instant at which it has something to do. */
final class RehearsedWarnings {

    /** What reaches one district at one instant. */
    private record Tray(List<Score> scores, List<Signal> signals) {

        Tray() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private static final Comparator<Warning> ORDER = Comparator.comparingLong(
                    (Warning warning) -> warning.incident().issued().sent())
            .thenComparing(warning -> warning.incident().incidentId())
            .thenComparing(warning -> warning.incident().issued().revision());

    private RehearsedWarnings() {}

    static List<Warning> of(Taxonomy taxonomy, List<Score> scores, List<Signal> signals) {
        Map<String, SortedMap<Long, Tray>> districts = new TreeMap<>();
        scores.forEach(score ->
                tray(districts, score.chain().district(), score.time()).scores().add(score));
        signals.forEach(signal -> tray(districts, signal.chain().district(), signal.time())
                .signals()
                .add(signal));
        List<Warning> warnings = new ArrayList<>();
        districts
                .values()
                .forEach(trays -> run(new IncidentBook(taxonomy, IncidentBook.Snapshot.EMPTY), trays, warnings));
        warnings.sort(ORDER);
        return warnings;
    }

    private static Tray tray(Map<String, SortedMap<Long, Tray>> districts, String district, long time) {
        return districts.computeIfAbsent(district, name -> new TreeMap<>()).computeIfAbsent(time, t -> new Tray());
    }

    private static void run(IncidentBook book, SortedMap<Long, Tray> trays, List<Warning> warnings) {
        OptionalLong next = next(book, trays);
        while (next.isPresent()) {
            long time = next.getAsLong();
            Tray tray = trays.containsKey(time) ? trays.remove(time) : new Tray();
            warnings.addAll(DistrictDesk.work(book, time, tray.scores(), tray.signals()));
            next = next(book, trays);
        }
    }

    private static OptionalLong next(IncidentBook book, SortedMap<Long, Tray> trays) {
        OptionalLong deadline = book.nextDeadline();
        if (trays.isEmpty()) {
            return deadline;
        }
        long input = trays.firstKey();
        return OptionalLong.of(deadline.isPresent() ? Math.min(deadline.getAsLong(), input) : input);
    }
}
