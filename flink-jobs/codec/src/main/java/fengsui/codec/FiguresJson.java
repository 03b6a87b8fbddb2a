package fengsui.codec;

import fengsui.figures.Figures;
import fengsui.figures.Floor;
import fengsui.figures.RuleRow;
import fengsui.figures.Spans;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;

/** A report of how rules do, for programs: times are in milliseconds, shares from 0 to 1. */
public final class FiguresJson {

    private FiguresJson() {}

    /** One object. A share or a time of which nothing is known is left out. */
    public static byte[] write(List<RuleRow> rows, boolean byDistrict) {
        return JsonOut.object(out -> out.objects(
                "rules", rows.stream().map(row -> rule(row, byDistrict)).toList()));
    }

    private static JsonOut.Body rule(RuleRow row, boolean byDistrict) {
        return out -> {
            Floor floor = row.floor();
            out.text("rule", row.rule()).flag("flagged", row.flagged());
            if (floor != null) {
                out.object(
                        "floor",
                        body -> body.number("precision", Double.valueOf(floor.precision()))
                                .number("answers", floor.answers()));
            }
            figures(row.all(), out);
            if (byDistrict) {
                out.objects(
                        "districts",
                        row.districts().figures().entrySet().stream()
                                .map(district -> (JsonOut.Body) body -> {
                                    body.text("district", district.getKey());
                                    figures(district.getValue(), body);
                                })
                                .toList());
            }
        };
    }

    private static void figures(Figures figures, JsonOut out) throws IOException {
        OptionalDouble precision = figures.precision();
        out.number("issued", figures.issued())
                .number("answered", figures.answered())
                .number("accepted", figures.accepted())
                .number("right", figures.right())
                .number("precision", precision.isEmpty() ? null : Double.valueOf(precision.getAsDouble()))
                .number("suppressed", figures.suppressed())
                .number("untold", figures.untold());
        counts("withheld", figures.withheld(), out);
        counts("rejected", figures.rejected(), out);
        counts("closed", figures.closed(), out);
        spans("toAccept", figures.toAccept(), out);
        spans("lead", figures.lead(), out);
        spans("toScene", figures.toScene(), out);
    }

    private static void counts(String name, SortedMap<String, Long> counts, JsonOut out) throws IOException {
        out.object(name, body -> {
            for (Map.Entry<String, Long> count : counts.entrySet()) {
                body.number(count.getKey(), count.getValue().longValue());
            }
        });
    }

    private static void spans(String name, Spans spans, JsonOut out) throws IOException {
        if (spans.size() > 0) {
            out.object(name, body -> body.number("median", spans.median()).number("p90", spans.percentile(90)));
        }
    }
}
