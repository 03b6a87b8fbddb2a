package fengsui.cli.chaos.truth;

import fengsui.cli.incident.IncidentStates;
import fengsui.codec.WarningView;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * I3: what was told against what the run without faults tells. Records are compared by all of their bytes, positions of
 * evidence included; where a record stands on its topic, and its headers, are left out, for they tell of the run.
 */
final class RecordsAudit {

    private static final String I2 = "I2";
    private static final String I3 = "I3";
    private static final int SHOWN = 60;

    private final List<Breach> breaches = new ArrayList<>();

    private RecordsAudit() {}

    /**
     * Where no event came late: the same records of each incident, whatever their order between incidents; those that
     * stand there again count once.
     *
     * @param came all committed records, in the order of their topic
     * @param expected in the order in which they are told
     */
    static List<Breach> sameRecords(List<Told> came, List<Told> expected) {
        RecordsAudit audit = new RecordsAudit();
        Map<String, Told> wanted = byIdentifier(expected);
        Map<String, Told> found = audit.sameAgain(came);
        found.forEach((identifier, record) -> audit.compare(record, wanted.get(identifier)));
        wanted.values().stream()
                .filter(record -> !found.containsKey(record.identifier()))
                .forEach(record -> audit.add(I3, record, "is missing on the alert topic: " + text(record)));
        audit.lastIsRight(came, expected);
        return audit.breaches;
    }

    /** Who has a record already passes it over when it comes again. Returns the last of each identifier. */
    private Map<String, Told> sameAgain(List<Told> came) {
        Map<String, Told> found = new LinkedHashMap<>();
        for (Told record : came) {
            Told before = found.put(record.identifier(), record);
            if (before != null && !Arrays.equals(before.value(), record.value())) {
                add(I2, record, "says otherwise than at " + before.place() + ": " + difference(record, before));
            }
        }
        return found;
    }

    private void compare(Told record, @Nullable Told wanted) {
        if (wanted == null) {
            add(I3, record, "is not among what the run without faults tells: " + text(record));
        } else if (!Arrays.equals(record.value(), wanted.value())) {
            add(I3, record, "differs from " + wanted.place() + ": " + difference(record, wanted));
        }
    }

    /** Of each incident the last record by offset stands. */
    private void lastIsRight(List<Told> came, List<Told> expected) {
        Map<String, Told> last = byIncident(expected);
        byIncident(came).forEach((incident, record) -> {
            Told wanted = last.get(incident);
            if (wanted != null && !wanted.identifier().equals(record.identifier())) {
                add(I2, record, "stands as the last of its incident, expected " + wanted.identifier());
            }
        });
    }

    /**
     * Where events came late: the same canonical state. Incidents that rest on scores are left out: scores that were told
     * are not rewritten, so what rules make of them depends on what had come in time.
     *
     * @param ofScores ids of the rules that watch scores
     */
    static List<Breach> sameState(List<Told> came, List<Told> expected, Set<String> ofScores) {
        RecordsAudit audit = new RecordsAudit();
        audit.sameAgain(came);
        SortedMap<String, Integer> counts = new TreeMap<>();
        lines(expected, ofScores).forEach(line -> counts.merge(line, 1, Integer::sum));
        lines(came, ofScores).forEach(line -> counts.merge(line, -1, Integer::sum));
        counts.forEach((line, count) -> {
            if (count != 0) {
                String what = count > 0
                        ? "the run without faults ends with it, the alert topic does not"
                        : "the alert topic" + " ends with it, the run without faults does not";
                audit.breaches.add(new Breach(I3, "incident " + line + ": " + what));
            }
        });
        return audit.breaches;
    }

    private static List<String> lines(List<Told> records, Set<String> ofScores) {
        List<WarningView> last = byIncident(records).values().stream()
                .map(Told::view)
                .filter(view -> !view.rules().isEmpty() && view.rules().stream().noneMatch(ofScores::contains))
                .toList();
        return IncidentStates.of(last, List.of());
    }

    private static Map<String, Told> byIdentifier(List<Told> records) {
        Map<String, Told> all = new LinkedHashMap<>();
        records.forEach(record -> all.put(record.identifier(), record));
        return all;
    }

    private static Map<String, Told> byIncident(List<Told> records) {
        Map<String, Told> last = new LinkedHashMap<>();
        records.forEach(record -> last.put(record.incident(), record));
        return last;
    }

    private static String text(Told record) {
        return record.view().msgType() + " " + record.view().grade() + ", revision " + record.revision() + ", sent at "
                + Instant.ofEpochMilli(record.sent());
    }

    /** From a little before the first byte that differs. */
    private static String difference(Told found, Told expected) {
        int at = Math.max(0, Arrays.mismatch(found.value(), expected.value()) - SHOWN / 2);
        return "found …" + part(found.value(), at) + "…, expected …" + part(expected.value(), at) + "…";
    }

    private static String part(byte[] value, int from) {
        byte[] part = Arrays.copyOfRange(value, Math.min(from, value.length), Math.min(from + SHOWN, value.length));
        return new String(part, StandardCharsets.UTF_8);
    }

    private void add(String invariant, Told record, String what) {
        breaches.add(new Breach(invariant, record.place() + ", " + record.identifier() + ": " + what));
    }
}
