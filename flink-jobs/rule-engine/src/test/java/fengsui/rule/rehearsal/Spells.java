package fengsui.rule.rehearsal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Stretches of time in which a county was warned, and what days they touch. */
final class Spells {

    static final ZoneId COUNTY = ZoneId.of("America/New_York");

    private static final long HOUR = 3_600_000;
    private static final long QUIET = 2 * HOUR;

    private Spells() {}

    record Span(long start, long end) {

        boolean touches(LocalDate day) {
            return start < startOf(day.plusDays(1)) && end >= startOf(day);
        }
    }

    /** What is quiet for no longer than two hours is one. */
    static List<Span> spans(List<Long> times) {
        List<Span> spans = new ArrayList<>();
        for (long time : times) {
            Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && time - last.end() <= QUIET) {
                spans.set(spans.size() - 1, new Span(last.start(), time));
            } else {
                spans.add(new Span(time, time));
            }
        }
        return spans;
    }

    static long covered(List<Span> spans, List<LocalDate> days) {
        return days.stream()
                .filter(day -> spans.stream().anyMatch(span -> span.touches(day)))
                .count();
    }

    static long outside(List<Span> spans, List<LocalDate> days) {
        return spans.stream()
                .filter(span -> days.stream().noneMatch(span::touches))
                .count();
    }

    /** From the begin of the first incident of each day to the begin of the hour that has the most calls, in hours. */
    static List<Double> leads(List<Span> spans, List<LocalDate> days, List<Long> calls) {
        List<Double> leads = new ArrayList<>();
        for (LocalDate day : days) {
            spans.stream().filter(span -> span.touches(day)).findFirst().ifPresent(span -> {
                double lead = (double) (peak(day, calls) - span.start()) / HOUR;
                leads.add(Math.round(lead * 100) / 100.0);
            });
        }
        return leads;
    }

    private static long peak(LocalDate day, List<Long> calls) {
        Map<Long, Integer> hours = new TreeMap<>();
        calls.stream()
                .filter(time -> time >= startOf(day) && time < startOf(day.plusDays(1)))
                .forEach(time -> hours.merge(time / HOUR * HOUR, 1, Integer::sum));
        return hours.entrySet().stream()
                .max(Map.Entry.<Long, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(half)) / 2;
    }

    static long startOf(LocalDate day) {
        return day.atStartOfDay(COUNTY).toInstant().toEpochMilli();
    }
}
