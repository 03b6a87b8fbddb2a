package fengsui.rule.rehearsal;

import fengsui.risk.Score;
import fengsui.risk.Signal;
import fengsui.rule.run.RuleEdition;
import fengsui.warning.DeskRules;
import fengsui.warning.DistrictDesk;
import fengsui.warning.IncidentBook;
import fengsui.warning.Tray;
import fengsui.warning.Warning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** The warnings of a whole history: each district's desk works at every instant at which it has something to do. */
final class RehearsedWarnings {

    /** What reaches one district at one instant. */
    private record Inputs(List<Score> scores, List<Signal> signals) {

        Inputs() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private static final Comparator<Warning> ORDER = Comparator.comparingLong(
                    (Warning warning) -> warning.incident().issued().sent())
            .thenComparing(warning -> warning.incident().incidentId())
            .thenComparing(warning -> warning.incident().issued().revision());

    private final IncidentBook book;
    private final SortedMap<Long, Inputs> inputs;
    private final SortedMap<Long, DeskRules> beginnings = new TreeMap<>();
    private long time = Long.MIN_VALUE;

    private RehearsedWarnings(List<RuleEdition> editions, SortedMap<Long, Inputs> inputs) {
        this.book = new IncidentBook(editions.get(0).rules().desk(), IncidentBook.Snapshot.EMPTY);
        this.inputs = inputs;
        editions.stream()
                .skip(1)
                .forEach(edition ->
                        beginnings.put(edition.from(), edition.rules().desk()));
    }

    static List<Warning> of(List<RuleEdition> editions, List<Score> scores, List<Signal> signals) {
        Map<String, SortedMap<Long, Inputs>> districts = new TreeMap<>();
        scores.forEach(score -> inputs(districts, score.chain().district(), score.time())
                .scores()
                .add(score));
        signals.forEach(signal -> inputs(districts, signal.chain().district(), signal.time())
                .signals()
                .add(signal));
        List<Warning> warnings = new ArrayList<>();
        districts.values().forEach(inputs -> new RehearsedWarnings(editions, inputs).run(warnings));
        warnings.sort(ORDER);
        return warnings;
    }

    private static Inputs inputs(Map<String, SortedMap<Long, Inputs>> districts, String district, long time) {
        return districts.computeIfAbsent(district, name -> new TreeMap<>()).computeIfAbsent(time, t -> new Inputs());
    }

    private void run(List<Warning> warnings) {
        for (OptionalLong next = next(); next.isPresent(); next = next()) {
            time = next.getAsLong();
            Inputs own = inputs.containsKey(time) ? inputs.remove(time) : new Inputs();
            DeskRules begins = beginnings.remove(time);
            warnings.addAll(DistrictDesk.work(book, time, new Tray(begins, own.scores(), own.signals())));
        }
    }

    /** When something is due, comes in or begins. What begins when nothing is open and nothing is to come changes nothing. */
    private OptionalLong next() {
        LongStream deadline = book.nextDeadline(time).stream();
        LongStream input = first(inputs);
        LongStream beginning = book.isEmpty() && inputs.isEmpty() ? LongStream.empty() : first(beginnings);
        return LongStream.concat(deadline, LongStream.concat(input, beginning)).min();
    }

    private static LongStream first(SortedMap<Long, ?> times) {
        return times.isEmpty() ? LongStream.empty() : LongStream.of(times.firstKey());
    }
}
