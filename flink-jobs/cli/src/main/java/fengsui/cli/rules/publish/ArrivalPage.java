package fengsui.cli.rules.publish;

import fengsui.cli.screen.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What became of a rule set in the running job, for the person who published it. */
final class ArrivalPage {

    private ArrivalPage() {}

    /**
     * In lines.
     *
     * @param effectiveAt epoch milliseconds
     * @param waited for how long the job was listened to
     */
    static List<String> of(Arrival arrival, long effectiveAt, Duration waited) {
        if (!arrival.known()) {
            return List.of("the job has not said that it has it within " + waited.toSeconds()
                    + " s; it will say so on the health topic, subject 'control'");
        }
        List<String> lines = new ArrayList<>();
        lines.add("the running job has it" + (arrival.begun() ? ", and it holds" : ""));
        arrival.troubles().forEach(trouble -> lines.add("  " + trouble));
        lines.addAll(rules(arrival, effectiveAt));
        return lines;
    }

    private static List<String> rules(Arrival arrival, long effectiveAt) {
        Table table = new Table("  new or changed rule", "speaks from", "");
        arrival.liveFrom()
                .forEach((rule, from) -> table.row("  " + rule, PublicationLine.time(from), how(from, effectiveAt)));
        arrival.unnamed().forEach(rule -> table.row("  " + rule, "", arrival.begun() ? "live" : "not told yet"));
        return arrival.liveFrom().isEmpty() && arrival.unnamed().isEmpty() ? List.of() : table.lines();
    }

    private static String how(long from, long effectiveAt) {
        return from <= effectiveAt
                ? "warm: it has all that it looks back on"
                : "warming: silent until it has seen as much as it looks back on";
    }
}
