package fengsui.benchmark.state;

import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.benchmark.meter.CoreTime;
import fengsui.benchmark.meter.Heap;
import fengsui.event.EventKind;
import fengsui.event.Place;
import fengsui.event.Position;
import fengsui.event.Timeline;
import fengsui.risk.ChangeKind;
import fengsui.risk.Evidence;
import fengsui.risk.EvidenceList;
import fengsui.risk.Finding;
import fengsui.risk.RuleRef;
import fengsui.risk.Severity;
import fengsui.risk.Signal;
import fengsui.risk.SignalChange;
import fengsui.risk.Urgency;
import fengsui.text.Bilingual;
import fengsui.warning.DeskInput;
import fengsui.warning.DeskRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What many open incidents cost the desks, on one core: incidents of ten hazards in thousands of grids, opened one after
 * the other within 40 minutes of a flood of signals, written down as state is.
 */
final class OpenCost {

    /**
     * What was measured of one flood.
     *
     * @param opening milliseconds for a signal that opens an incident, on average
     * @param more milliseconds for one that joins an incident, while all are open
     * @param late milliseconds until one that comes ten minutes late is worked on
     * @param restore seconds to read all state
     * @param heap bytes that the desks hold in the end, for each incident
     * @param parts bytes that are written down for each incident once all are open, by what for
     * @param later the same once each has gone on for more than the time in which it may be corrected
     */
    record Cost(
            double opening,
            double more,
            double late,
            double restore,
            double heap,
            SortedMap<String, Double> parts,
            SortedMap<String, Double> later) {

        /** Bytes that are written down for each incident. */
        double state() {
            return sum(parts);
        }

        double stateLater() {
            return sum(later);
        }

        private static double sum(SortedMap<String, Double> parts) {
            return parts.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    private static final List<String> HAZARDS = List.of(
            "air-pollution",
            "storm-damage",
            "outdoor-fire",
            "structure",
            "public-health",
            "heat",
            "public-service",
            "rainstorm",
            "power-failure",
            "flood");

    private static final int STREETS = 15;
    private static final int MORE = 4_000;
    private static final int LATE = 5;
    private static final long BEGIN = 1_780_000_000_000L;
    private static final long FLOOD_MILLIS = 2_400_000;
    private static final long LATE_BY = 600_000;
    private static final double MILLIS = 1e3;

    private final DeskRules rules;
    private final int districts;
    private final int incidents;
    private final Random random = new Random(3);

    OpenCost(DeskRules rules, int districts, int incidents) {
        this.rules = rules;
        this.districts = districts;
        this.incidents = incidents;
    }

    Cost measure() {
        long before = Heap.used();
        List<BenchDesk> desks = new ArrayList<>();
        for (int district = 0; district < districts; district++) {
            desks.add(new BenchDesk(new Timeline<>(rules)));
        }
        long step = Math.max(1, FLOOD_MILLIS / incidents);
        CoreTime opening = CoreTime.started();
        for (int n = 0; n < incidents; n++) {
            give(desks, n, BEGIN + n * step);
        }
        double opened = opening.seconds();
        long open = desks.stream().mapToLong(BenchDesk::open).sum();
        if (open != incidents) {
            throw new IllegalStateException("expected " + incidents + " to be open, but " + open + " are");
        }
        SortedMap<String, Double> written = parts(desks);
        long end = BEGIN + incidents * step;
        CoreTime joining = CoreTime.started();
        for (int n = 0; n < MORE; n++) {
            give(desks, random.nextInt(incidents), end + n * 50L);
        }
        double joined = joining.seconds();
        end += MORE * 50L;
        CoreTime correcting = CoreTime.started();
        for (int n = 0; n < LATE; n++) {
            int which = random.nextInt(incidents);
            desks.get(which % districts).late(input(ChangeKind.LATE, which, end - LATE_BY + n));
        }
        double corrected = correcting.seconds();
        double heap = Heap.used() - before;
        CoreTime restoring = CoreTime.started();
        desks.forEach(BenchDesk::restore);
        double restored = restoring.seconds();
        return new Cost(
                opened * MILLIS / incidents,
                joined * MILLIS / MORE,
                corrected * MILLIS / LATE,
                restored,
                heap / incidents,
                written,
                later(desks, end));
    }

    /** Two signals of each, so that it stays open. */
    private SortedMap<String, Double> later(List<BenchDesk> desks, long from) {
        long step = Math.max(1, FLOOD_MILLIS / incidents);
        for (int n = 0; n < 2 * incidents; n++) {
            give(desks, n % incidents, from + n * step);
        }
        return parts(desks);
    }

    private SortedMap<String, Double> parts(List<BenchDesk> desks) {
        SortedMap<String, Double> parts = new TreeMap<>();
        desks.forEach(desk ->
                desk.bytes().forEach((part, bytes) -> parts.merge(part, (double) bytes / incidents, Double::sum)));
        return parts;
    }

    private void give(List<BenchDesk> desks, int n, long time) {
        desks.get(n % districts).give(input(ChangeKind.NEW, n, time));
    }

    private DeskInput input(ChangeKind kind, int n, long time) {
        return new DeskInput.OfSignal(new SignalChange(kind, signal(n, time), null, List.of()));
    }

    /** Of incident {@code n}: district by district, hazard by hazard, then grid by grid. */
    private Signal signal(int n, long time) {
        String hazard = HAZARDS.get(n / districts % HAZARDS.size());
        int grid = n / districts / HAZARDS.size();
        String district = "d" + n % districts;
        String street = district + "/s" + grid % STREETS;
        String code = street + "/g" + grid;
        AreaChain chain = new AreaChain(code, street, street, district, "city");
        Severity severity = n % 7 == 0 ? Severity.SEVERE : n % 3 == 0 ? Severity.MODERATE : Severity.MINOR;
        Bilingual text = new Bilingual("积水深 " + n % 90 + " 厘米", n % 90 + " cm of water");
        List<Evidence> evidence = new ArrayList<>();
        for (int witness = 0; witness < 2; witness++) {
            String source = "sensor-" + code + "-" + witness;
            evidence.add(new Evidence(
                    source + time,
                    EventKind.SENSOR,
                    source,
                    source,
                    time,
                    new Position("sensor", witness, n),
                    "counted",
                    "level 0.34 m"));
        }
        return new Signal(
                "bench/" + hazard + code + time,
                new RuleRef("bench/" + hazard, 1, "0123456789ab", "water-office"),
                hazard,
                chain.at(Level.GRID),
                new Place(chain, null),
                time,
                new Finding(Urgency.EXPECTED, severity, Map.of(), text, text, List.of("street-office")),
                EvidenceList.of(evidence),
                false);
    }
}
