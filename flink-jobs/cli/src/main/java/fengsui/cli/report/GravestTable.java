package fengsui.cli.report;

import fengsui.cli.backtest.Span;
import fengsui.cli.screen.Table;
import java.util.Comparator;
import java.util.List;

/** The incidents that a duty officer would have heard of first, with their headlines. */
record GravestTable(List<Told> incidents, Wording words) {

    static final int SHOWN = 20;

    /** Of those as grave the longer. */
    private static final Comparator<Told> GRAVEST = Comparator.comparing(GravestTable::gravity)
            .thenComparing(Comparator.<Told>comparingLong(told -> told.life().lasting())
                    .reversed())
            .thenComparing(told -> told.life().incidentId());

    private static int gravity(Told told) {
        return told.life().gravest().ordinal();
    }

    /** Grade by grade in the order of time. */
    Table table() {
        Table table = new Table("began", "lasted", "grade", "hazard", "area", "headline");
        incidents.stream()
                .sorted(GRAVEST)
                .limit(SHOWN)
                .sorted(Comparator.<Told, Integer>comparing(GravestTable::gravity)
                        .thenComparing(told -> told.life().start()))
                .forEach(told -> table.row(
                        words.time(told.life().start()),
                        Span.words(told.life().lasting()),
                        told.life().gravest().colour(),
                        words.say(told.view().event()),
                        told.view().where().describe(),
                        words.say(told.view().texts().headline())));
        return table;
    }
}
