package fengsui.console.analyst;

import fengsui.codec.Health;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How feeds and devices are.
 *
 * @param devices how many the job knows, silent ones among them
 * @param troubled those that are silent or stuck, the longest first; no more than are shown
 * @param silent how many are silent
 * @param stuck how many properties of devices are stuck
 */
record FeedsPage(Head head, List<FeedLine> feeds, long devices, long silent, long stuck, List<DeviceLine> troubled) {

    /** More than these nobody could read. */
    private static final int SHOWN = 1_000;

    private static final String SILENT = "silent";

    /**
     * One feed.
     *
     * @param topic what it comes in by, without prefix; empty where each record says
     * @param known whether the newest rule set has it
     * @param is silent, back, or well where nothing was ever told of it
     * @param since when it was heard last before it fell silent, or since when it is heard again
     * @param expectedEvery how often it usually reports, milliseconds
     * @param silentDevices how many of its devices are silent
     * @param stuckDevices how many of their properties are stuck
     */
    record FeedLine(
            String name,
            String topic,
            boolean known,
            String is,
            @Nullable Long since,
            @Nullable Long expectedEvery,
            long silentDevices,
            long stuckDevices) {

        private static final Comparator<FeedLine> ORDER = Comparator.comparing((FeedLine line) -> !line.silent())
                .thenComparing(line -> line.silentDevices() + line.stuckDevices(), Comparator.reverseOrder())
                .thenComparing(FeedLine::name);

        /** @param troubled its devices that are silent or stuck */
        static FeedLine of(String name, Rulebook rules, @Nullable Health health, List<DeviceLine> troubled) {
            String is = "well";
            Long since = null;
            if (health != null) {
                boolean back = health.status().equals("ok");
                is = back ? "back" : SILENT;
                since = back ? Long.valueOf(health.time()) : health.figures().get("since");
            }
            return new FeedLine(
                    name,
                    rules.feeds().topic(name).orElse(""),
                    rules.feeds().names().contains(name),
                    is,
                    since,
                    health == null ? null : health.figures().get("expectedEvery"),
                    count(troubled, DeviceLine.SILENT),
                    count(troubled, DeviceLine.STUCK));
        }

        boolean silent() {
            return is.equals(SILENT);
        }
    }

    static FeedsPage of(Notebook.Open open) {
        List<DeviceLine> troubled = open.books().health().of(HealthBook.DEVICE).stream()
                .map(DeviceLine::of)
                .sorted(DeviceLine.LONGEST)
                .toList();
        return new FeedsPage(
                Head.of(open),
                feeds(open, troubled),
                open.books().health().ledger().getOrDefault("devices", 0L),
                count(troubled, DeviceLine.SILENT),
                count(troubled, DeviceLine.STUCK),
                troubled.stream().limit(SHOWN).toList());
    }

    private static long count(List<DeviceLine> lines, String what) {
        return lines.stream().filter(line -> line.is().equals(what)).count();
    }

    private static List<FeedLine> feeds(Notebook.Open open, List<DeviceLine> troubled) {
        Rulebook rules = open.control().rules();
        SortedSet<String> names = new TreeSet<>(rules.feeds().names());
        open.books().health().of(HealthBook.FEED).forEach(health -> names.add(name(health)));
        troubled.forEach(line -> names.add(line.feed()));
        List<FeedLine> lines = new ArrayList<>();
        for (String name : names) {
            List<DeviceLine> own =
                    troubled.stream().filter(line -> line.feed().equals(name)).toList();
            lines.add(FeedLine.of(name, rules, open.books().health().about(HealthBook.FEED + name), own));
        }
        lines.sort(FeedLine.ORDER);
        return lines;
    }

    private static String name(Health health) {
        return health.subject().substring(HealthBook.FEED.length());
    }
}
