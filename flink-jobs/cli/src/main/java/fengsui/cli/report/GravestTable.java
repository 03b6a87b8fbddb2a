package fengsui.cli.report;

import fengsui.cli.incident.Span;
import fengsui.cli.screen.Table;
import java.util.Comparator;
import java.util.List;

/** The incidents that a duty officer would have heard of first, with their headlines. */
record GravestTable(List<Told> incidents, Wording words) {

    static final int SHOWN = 20;

    private static final Comparator<Told> BY_GRADE =
            Comparator.comparing(told -> told.life().gravest());

    /** Of those as grave the longer. */
    private static final Comparator<Told> GRAVEST = BY_GRADE.thenComparing(
                    Comparator.<Told>comparingLong(told -> told.life().lasting())
                            .reversed())
            .thenComparing(told -> told.life().incidentId());

    /** Grade by grade in the order of time. */
    Table table() {
        Table table = new Table("began", "lasted", "grade", "hazard", "area", "headline");
        incidents.stream()
                .sorted(GRAVEST)
                .limit(SHOWN)
                .sorted(BY_GRADE.thenComparing(told -> told.life().start()))
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
