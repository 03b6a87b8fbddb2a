package fengsui.warning;

import static fengsui.warning.Cases.MINUTE;

import fengsui.area.Area;
import fengsui.area.AreaMap;
import fengsui.area.Level;
import fengsui.event.EventKind;
import fengsui.event.Timeline;
import fengsui.order.Orders;
import fengsui.order.Silence;
import fengsui.risk.ChangeKind;
import fengsui.risk.Contradiction;
import fengsui.risk.Grade;
import fengsui.risk.Score;
import fengsui.risk.ScoreChange;
import fengsui.risk.Severity;
import fengsui.risk.Signal;
import fengsui.risk.SignalChange;
import fengsui.routing.Noise;
import fengsui.routing.Routing;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A day of one district, the same for the same seed: what was so, and in what roundabout way it became known. */
final class RandomDay {

    /** One input, and the event time that was reached when it came. */
    record Arrival(long clock, DeskInput input) {}

    private static final long HALF = MINUTE / 2;
    private static final int LENGTH = 360;
    private static final List<String> GRIDS = List.of("g1", "g2", "g3", "g5");
    private static final List<Severity> SEVERITIES = List.of(Severity.values());
    private static final List<EventKind> KINDS = List.of(EventKind.values());

    private final Random random;
    private final boolean noisy;
    private final List<Signal> signals = new ArrayList<>();
    private final List<Score> scores = new ArrayList<>();
    private final Set<Long> scored = new HashSet<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Timeline<DeskRules> rules;

    RandomDay(long seed) {
        this(seed, true);
    }

    /** @param noisy whether incidents may be told inside others, or not at all */
    RandomDay(long seed, boolean noisy) {
        random = new Random(seed);
        this.noisy = noisy;
        DeskRules first = rules(Cases.RULES);
        rules = new Timeline<>(first);
        int many = 1 + random.nextInt(25);
        for (int i = 0; i < many; i++) {
            add(signal("s" + i));
        }
        for (int i = 0; i < many / 2; i++) {
            phantom(signal("p" + i));
        }
        for (int i = 0; i < many; i++) {
            add(Cases.score(random.nextInt(LENGTH) * MINUTE, random.nextInt(100)));
        }
        if (random.nextBoolean()) {
            rules.begin(random.nextInt(LENGTH) * MINUTE, rules(Cases.OTHER_RULES));
        }
        arrivals.sort(Comparator.comparingLong(Arrival::clock));
    }

    /** With neighbours, routing, noise control and orders, or without. */
    private DeskRules rules(DeskRules plain) {
        AreaMap areas = random.nextBoolean() ? AreaMap.NONE : new Neighbours();
        Noise noise = !noisy
                ? Noise.NONE
                : new Noise(
                        List.of(),
                        random.nextBoolean()
                                ? Map.of()
                                : Map.of(Grade.BLUE, Level.STREET, Grade.YELLOW, Level.DISTRICT),
                        random.nextBoolean() ? Integer.MAX_VALUE : 1 + random.nextInt(2));
        Routing routing = new Routing(
                ZoneOffset.UTC,
                Map.of(),
                List.of(),
                Map.of(Grade.RED, 3 * MINUTE),
                LENGTH * MINUTE,
                noise,
                List.of(),
                List.of());
        return new DeskRules(plain.taxonomy(), plain.rules(), Set.of(), routing, orders(), areas);
    }

    private Orders orders() {
        Orders orders = Orders.NONE;
        for (int i = noisy ? random.nextInt(3) : 0; i > 0; i--) {
            long from = random.nextInt(LENGTH) * MINUTE;
            Area area = random.nextBoolean() ? Cases.area() : Cases.CHAIN.at(Level.STREET);
            boolean red = random.nextBoolean();
            orders = orders.and(
                    new Silence(area, "fire", red, from, from + random.nextInt(90) * MINUTE, "office", "test"));
        }
        return orders;
    }

    private Signal signal(String id) {
        // Bursts, so that incidents begin, end and touch.
        long time = (random.nextInt(4) * 90L + random.nextInt(25)) * MINUTE + random.nextInt(2) * HALF;
        Severity severity = SEVERITIES.get(random.nextInt(4));
        EventKind kind = KINDS.get(random.nextInt(3));
        Signal signal = Cases.at(Cases.signal(time, severity, kind), GRIDS.get(random.nextInt(GRIDS.size())));
        return Cases.renamed(signal, id + "@" + time).against(contradiction(time));
    }

    /** Told by the time alone, in half of all cases. */
    private static Contradiction contradiction(long time) {
        boolean none = time / HALF % 2 == 0;
        return none
                ? Contradiction.NONE
                : Contradiction.of(
                        Cases.signal(time, Severity.MINOR, EventKind.SENSOR)
                                .evidence()
                                .newest(),
                        time / HALF % 3 > 0);
    }

    private void add(Signal signal) {
        signals.add(signal);
        switch (random.nextInt(5)) {
            case 0 -> arrive(late(signal.time()), change(ChangeKind.LATE, signal));
            case 1 -> replaced(signal);
            case 2 -> {
                long again = late(phantom(signal));
                arrive(Math.min(again, signal.time() + TestDesk.LATENESS), change(ChangeKind.LATE, signal));
            }
            case 3 -> arrive(signal.time() + random.nextInt(3) * HALF, change(ChangeKind.NEW, signal));
            default -> arrive(inTime(signal.time()), change(ChangeKind.NEW, signal));
        }
    }

    private void replaced(Signal signal) {
        Signal first = Cases.renamed(
                Cases.at(
                        Cases.signal(signal.time(), Severity.EXTREME, EventKind.values()),
                        signal.area().code()),
                signal.signalId() + "-first");
        arrive(inTime(signal.time()), change(ChangeKind.NEW, first));
        arrive(
                late(signal.time()),
                new DeskInput.OfSignal(
                        new SignalChange(ChangeKind.UPDATED, signal, first.signalId(), List.of("late"))));
    }

    /** It never was. */
    private long phantom(Signal signal) {
        long found = random.nextBoolean() ? inTime(signal.time()) : late(signal.time());
        long withdrawn = Math.max(found, late(signal.time()));
        arrive(found, change(found < signal.time() ? ChangeKind.NEW : ChangeKind.LATE, signal));
        arrive(withdrawn, change(ChangeKind.WITHDRAWN, signal));
        return withdrawn;
    }

    private void add(Score score) {
        if (!scored.add(score.time())) {
            return;
        }
        Score other = Cases.score(score.time(), random.nextInt(100));
        arrive(inTime(score.time()), change(ChangeKind.NEW, random.nextBoolean() ? score : other));
        if (random.nextInt(4) == 0) {
            arrive(late(score.time()), change(ChangeKind.WITHDRAWN, other));
        } else {
            arrive(late(score.time()), change(ChangeKind.LATE, score));
            scores.add(score);
        }
    }

    private long inTime(long time) {
        return time - HALF - random.nextInt(10) * MINUTE;
    }

    private long late(long time) {
        return Math.max(time, time + TestDesk.LATENESS - random.nextInt((int) TestDesk.LATENESS));
    }

    private static DeskInput change(ChangeKind kind, Signal signal) {
        return new DeskInput.OfSignal(new SignalChange(kind, signal, null, List.of()));
    }

    private static DeskInput change(ChangeKind kind, Score score) {
        return new DeskInput.OfScore(new ScoreChange(kind, score, true));
    }

    private void arrive(long clock, DeskInput input) {
        arrivals.add(new Arrival(clock, input));
    }

    /** What was so, as it came to pass. */
    List<Arrival> inTime() {
        List<Arrival> all = new ArrayList<>();
        signals.forEach(signal -> all.add(new Arrival(signal.time(), change(ChangeKind.NEW, signal))));
        scores.forEach(score -> all.add(new Arrival(score.time(), change(ChangeKind.NEW, score))));
        all.sort(Comparator.comparingLong(Arrival::clock));
        return all;
    }

    List<Arrival> arrivals() {
        return arrivals;
    }

    Timeline<DeskRules> rules() {
        return rules;
    }

    /**
     * What a desk that knew everything in time would have said.
     *
     * @param untold lines of the incidents that it would only have told inside others
     */
    record Truth(List<Warning> told, List<String> untold) {}

    Truth truth() {

        SortedMap<Long, Tray> trays = new TreeMap<>();
        rules.all().stream()
                .skip(1)
                .forEach(span -> trays.put(span.from(), new Tray(span.value(), List.of(), List.of())));
        signals.forEach(
                signal -> trays.merge(signal.time(), new Tray(null, List.of(), List.of(signal)), RandomDay::together));
        scores.forEach(
                score -> trays.merge(score.time(), new Tray(null, List.of(score), List.of()), RandomDay::together));
        IncidentBook book = new IncidentBook(rules.at(Long.MIN_VALUE), IncidentBook.Snapshot.EMPTY);
        List<Warning> said = new ArrayList<>();
        long time = Long.MIN_VALUE;
        while (!trays.isEmpty() || book.nextDeadline(time).isPresent()) {
            long input = trays.isEmpty() ? Long.MAX_VALUE : trays.firstKey();
            time = Math.min(input, book.nextDeadline(time).orElse(Long.MAX_VALUE));
            Tray tray = trays.remove(time);
            said.addAll(DistrictDesk.work(book, time, tray == null ? Tray.EMPTY : tray));
        }
        return new Truth(said, untold(book));
    }

    private static List<String> untold(IncidentBook book) {
        return book.unsaid().untold().stream()
                .filter(found -> EndReason.counts(found.reason()))
                .map(found -> CanonicalIncident.of(found.incident(), false).line())
                .toList();
    }

    private static Tray together(Tray one, Tray other) {
        List<Score> scores = new ArrayList<>(one.scores());
        scores.addAll(other.scores());
        List<Signal> signals = new ArrayList<>(one.signals());
        signals.addAll(other.signals());
        return new Tray(one.begins(), scores, signals);
    }
}
