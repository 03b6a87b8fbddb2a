package fengsui.job.operator;

import fengsui.codec.Health;
import fengsui.figures.Days;
import fengsui.figures.Figures;
import fengsui.figures.Floor;
import fengsui.figures.Periods;
import fengsui.figures.Spans;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How the figures of a rule are told on the health topic. Times are in milliseconds, precision in thousandths. */
final class FiguresHealth {

    private static final double THOUSAND = 1000;

    private FiguresHealth() {}

    /**
     * Of one rule in all districts.
     *
     * @param floor {@code null} where its author names none
     */
    static Health of(String rule, Periods periods, @Nullable Floor floor, long time) {
        Figures recent = periods.recent();
        boolean missed = floor != null && floor.missedBy(recent);
        SortedMap<String, Long> figures = figures(periods);
        if (floor != null) {
            figures.put("floor.permille", Math.round(floor.precision() * THOUSAND));
            figures.put("floor.answers", (long) floor.answers());
        }
        String message = floor != null && missed ? below(recent, floor) : counted(recent);
        return new Health("figures/" + rule, time, missed ? "degraded" : "ok", message, figures);
    }

    /** Of one rule in one district. */
    static Health of(String rule, String district, Periods periods, long time) {
        return new Health("figures/" + rule + "@" + district, time, "ok", counted(periods.recent()), figures(periods));
    }

    private static String counted(Figures recent) {
        return recent.issued() + " warnings in " + Days.RECENT + " days, " + recent.answered() + " answered, "
                + recent.right() + " of those right"
                + (recent.suppressed() == 0 ? "" : "; " + recent.suppressed() + " suppressed");
    }

    private static String below(Figures recent, Floor floor) {
        StringJoiner why = new StringJoiner(", ");
        recent.rejected().forEach((reason, count) -> why.add("rejected as " + reason + " " + count));
        recent.closed().forEach((disposition, count) -> why.add("closed as " + disposition + " " + count));
        return String.format(
                Locale.ROOT,
                "precision %.2f is below the rule's floor of %.2f: %d of %d answers in %d days say that it was right (%s)",
                recent.precision().orElse(0),
                floor.precision(),
                recent.right(),
                recent.answered(),
                Days.RECENT,
                why);
    }

    private static SortedMap<String, Long> figures(Periods periods) {
        SortedMap<String, Long> all = new TreeMap<>();
        add("day.", periods.day(), all);
        add("week.", periods.week(), all);
        add("recent.", periods.recent(), all);
        add("total.", periods.total(), all);
        return all;
    }

    private static void add(String period, Figures figures, SortedMap<String, Long> all) {
        all.put(period + "issued", figures.issued());
        all.put(period + "answered", figures.answered());
        all.put(period + "accepted", figures.accepted());
        all.put(period + "right", figures.right());
        all.put(period + "suppressed", figures.suppressed());
        all.put(period + "untold", figures.untold());
        figures.withheld().forEach((why, count) -> all.put(period + "withheld." + why, count));
        figures.rejected().forEach((reason, count) -> all.put(period + "rejected." + reason, count));
        figures.closed().forEach((disposition, count) -> all.put(period + "closed." + disposition, count));
        precision(figures).ifPresent(permille -> all.put(period + "precision.permille", permille));
        add(period + "toAccept", figures.toAccept(), all);
        add(period + "lead", figures.lead(), all);
        add(period + "toScene", figures.toScene(), all);
    }

    private static Optional<Long> precision(Figures figures) {
        return figures.precision().isEmpty()
                ? Optional.empty()
                : Optional.of(Math.round(figures.precision().getAsDouble() * THOUSAND));
    }

    private static void add(String name, Spans spans, SortedMap<String, Long> all) {
        if (spans.size() > 0) {
            all.put(name + ".median", spans.median());
            all.put(name + ".p90", spans.percentile(90));
        }
    }
}
