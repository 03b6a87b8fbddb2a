package fengsui.cli.rules.trial;

import fengsui.cli.screen.Table;
import fengsui.codec.SignalView;
import fengsui.rule.trial.TrialHits;
import fengsui.rule.trial.WouldBe;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a rule on trial would have done, for a person who decides whether to make it active.
 *
 * @param zone of the times and days shown
 */
record TrialRulePage(ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /** More areas than that are a list for a machine. */
    private static final int MOST_AREAS = 20;

    /**
     * The page.
     *
     * @param incidents made of {@code hits}
     * @param quiet in words, for how long a place must be quiet to end an incident
     */
    List<String> lines(String rule, TrialHits hits, List<WouldBe> incidents, String quiet) {
        List<SignalView> standing = hits.standing();
        List<String> lines = new ArrayList<>();
        if (standing.isEmpty()) {
            lines.add(rule + ": no hit on trial");
        } else {
            long areas = standing.stream().map(SignalView::area).distinct().count();
            lines.add(rule + ", on trial, hazard " + standing.get(0).hazard() + ": " + many(standing.size(), "hit")
                    + " in " + many(areas, "area") + ", first "
                    + time(standing.get(0).time()) + ", last "
                    + time(standing.get(standing.size() - 1).time()));
            lines.add(verdict(incidents, quiet));
            lines.addAll(tables(standing, incidents));
        }
        if (hits.others() > 0) {
            lines.add("not counted: " + many(hits.others(), "hit") + " while the rule was active");
        }
        return lines;
    }

    private static String verdict(List<WouldBe> incidents, String quiet) {
        long known = incidents.stream().filter(WouldBe::coincides).count();
        return "would have made or joined " + many(incidents.size(), "incident") + " (hits of one area within " + quiet
                + " are one): " + known + " where other rules warned too, " + (incidents.size() - known) + " new";
    }

    private List<String> tables(List<SignalView> hits, List<WouldBe> incidents) {
        List<String> lines = new ArrayList<>();
        Table gravity = new Table("urgency and severity", "hits");
        counts(hits, hit -> hit.urgency().label() + " " + hit.severity().label())
                .forEach((words, count) -> gravity.row(words, count.toString()));
        lines.add("");
        lines.addAll(gravity.lines());
        Table days = new Table("day", "hits", "incidents", "new");
        Map<String, Long> begun = counts(incidents, one -> day(one.first()).toString());
        Map<String, Long> fresh = counts(
                incidents.stream().filter(one -> !one.coincides()).toList(),
                one -> day(one.first()).toString());
        counts(hits, hit -> day(hit.time()).toString())
                .forEach((day, count) -> days.row(
                        day, count.toString(), "" + begun.getOrDefault(day, 0L), "" + fresh.getOrDefault(day, 0L)));
        lines.add("");
        lines.addAll(days.lines());
        lines.add("");
        lines.addAll(areas(incidents));
        return lines;
    }

    private List<String> areas(List<WouldBe> incidents) {
        Map<String, List<WouldBe>> byArea = new TreeMap<>();
        incidents.forEach(one -> byArea.computeIfAbsent(one.area().toString(), area -> new ArrayList<>())
                .add(one));
        Table table = new Table("area", "hits", "incidents", "new", "first", "last");
        byArea.entrySet().stream().limit(MOST_AREAS).forEach(area -> row(table, area.getKey(), area.getValue()));
        List<String> lines = new ArrayList<>(table.lines());
        if (byArea.size() > MOST_AREAS) {
            lines.add("… " + many(byArea.size() - MOST_AREAS, "more area"));
        }
        return lines;
    }

    private void row(Table table, String area, List<WouldBe> own) {
        table.row(
                area,
                "" + own.stream().mapToInt(WouldBe::hits).sum(),
                "" + own.size(),
                "" + own.stream().filter(one -> !one.coincides()).count(),
                time(own.get(0).first()),
                time(own.get(own.size() - 1).last()));
    }

    private static <T> SortedMap<String, Long> counts(List<T> items, Function<T, String> key) {
        SortedMap<String, Long> counts = new TreeMap<>();
        items.forEach(item -> counts.merge(key.apply(item), 1L, Long::sum));
        return counts;
    }

    private LocalDate day(long epochMillis) {
        return Instant.ofEpochMilli(epochMillis).atZone(zone).toLocalDate();
    }

    private String time(long epochMillis) {
        return TIME.format(Instant.ofEpochMilli(epochMillis).atZone(zone));
    }

    private static String many(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
