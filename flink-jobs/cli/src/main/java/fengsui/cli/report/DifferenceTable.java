package fengsui.cli.report;

import fengsui.cli.incident.Difference;
import fengsui.cli.incident.Difference.Changed;
import fengsui.cli.incident.IncidentLife;
import fengsui.cli.incident.Span;
import fengsui.risk.Grade;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What other rules change, incident by incident in the order of time. */
record DifferenceTable(Difference difference, Wording words) {

    /** One incident; what is the same under both sets of rules, or is under one of them alone, is said once. */
    private record Row(Kind kind, IncidentLife before, IncidentLife now) {}

    private enum Kind {
        ADDED,
        DROPPED,
        REGRADED,
        TIMED;

        String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    String count() {
        long regraded = difference.changed().stream().filter(Changed::regraded).count();
        long timed = difference.changed().size() - regraded;
        return words.say(
                "新增 " + difference.added().size() + "，消失 "
                        + difference.dropped().size() + "，改级 " + regraded + "，仅时间不同 " + timed + "，相同 "
                        + difference.same(),
                difference.added().size() + " added, " + difference.dropped().size() + " dropped, " + regraded
                        + " regraded, " + timed + " otherwise timed, " + difference.same() + " the same");
    }

    void write(Html html) {
        html.element("p", count() + words.say("。", "."));
        List<Row> rows = rows();
        if (rows.isEmpty()) {
            return;
        }
        html.open("div", "class", "wide tall").open("table").open("thead").open("tr");
        for (String heading : List.of("change", "began", "grade", "hazard", "area", "begins", "ends", "rules")) {
            html.element("th", words.heading(heading), "scope", "col", "class", "words");
        }
        html.close().close().open("tbody");
        rows.forEach(row -> write(html, row));
        html.close().close().close().line();
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        difference.added().forEach(life -> rows.add(new Row(Kind.ADDED, life, life)));
        difference.dropped().forEach(life -> rows.add(new Row(Kind.DROPPED, life, life)));
        difference
                .changed()
                .forEach(pair ->
                        rows.add(new Row(pair.regraded() ? Kind.REGRADED : Kind.TIMED, pair.before(), pair.now())));
        rows.sort(Comparator.<Row>comparingLong(row -> row.now().start())
                .thenComparing(row -> row.now().incidentId()));
        return rows;
    }

    private void write(Html html, Row row) {
        html.open("tr", "class", row.kind().style());
        html.element("td", change(row.kind()), "class", "words");
        html.element("td", words.time(row.now().start()), "class", "words");
        html.open("td", "class", "words");
        grades(html, row.before().gravest(), row.now().gravest());
        html.close();
        html.element("td", row.now().hazard(), "class", "words");
        html.element("td", row.now().area(), "class", "words");
        html.element("td", shift(row.now().start() - row.before().start()), "class", "words");
        html.element("td", shift(row.now().end() - row.before().end()), "class", "words");
        html.element("td", rules(row), "class", "words");
        html.close().line();
    }

    private String change(Kind kind) {
        return switch (kind) {
            case ADDED -> words.say("+ 新增", "+ added");
            case DROPPED -> words.say("− 消失", "− dropped");
            case REGRADED -> words.say("~ 改级", "~ regraded");
            case TIMED -> words.say("~ 时间", "~ timed");
        };
    }

    private void grades(Html html, Grade before, Grade now) {
        if (before != now) {
            GradeMark.write(html, before);
            html.text(" → ");
        }
        GradeMark.write(html, now);
        html.text(" " + words.colour(now));
    }

    /** Such as {@code 2 h 5 min later}. */
    private String shift(long millis) {
        if (millis == 0) {
            return "";
        }
        long length = Math.abs(millis);
        String span = length < 60_000 ? length / 1000 + " s" : Span.words(length);
        return millis < 0 ? words.say("早 " + span, span + " earlier") : words.say("晚 " + span, span + " later");
    }

    private static String rules(Row row) {
        String before = rules(row.before());
        String now = rules(row.now());
        return before.equals(now) ? now : before + " → " + now;
    }

    private static String rules(IncidentLife life) {
        return life.rules().stream().sorted().collect(Collectors.joining(", "));
    }
}
