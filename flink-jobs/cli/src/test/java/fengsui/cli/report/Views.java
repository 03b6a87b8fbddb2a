package fengsui.cli.report;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.area.Point;
import fengsui.codec.WarningCourse;
import fengsui.codec.WarningView;
import fengsui.risk.Certainty;
import fengsui.risk.Grade;
import fengsui.risk.Severity;
import fengsui.risk.Urgency;
import fengsui.text.Bilingual;
import fengsui.warning.MsgType;
import fengsui.warning.Trend;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records of the alert topic, of one record an incident unless said otherwise. */
final class Views {

    static final long HOUR = 3_600_000;
    static final long START = 1_451_606_400_000L; // 2016-01-01T00:00Z

    private final Area area;
    private final @Nullable Point point;

    private Views(Area area, @Nullable Point point) {
        this.area = area;
        this.point = point;
    }

    static Views at(Level level, String code, @Nullable Point point) {
        return new Views(new Area(level, code), point);
    }

    /** With an id of its own for each hour and area, and one hour long. */
    WarningView warning(int hour, Grade grade, String... rules) {
        return record(hour, 1, grade, "headline of hour " + hour, rules);
    }

    WarningView record(int hour, int revision, Grade grade, String headline, String... rules) {
        long sent = START + hour * HOUR + revision - 1;
        return new WarningView(
                "fire|" + area + "|" + hour,
                revision,
                "Test",
                revision == 1 ? MsgType.ALERT : MsgType.UPDATE,
                new WarningView.Gravity(
                        grade, null, Trend.STEADY, Urgency.IMMEDIATE, Severity.SEVERE, Certainty.OBSERVED),
                "fire",
                new Bilingual("火灾", "Fire"),
                new WarningView.Where(area, area.code(), "district", point),
                new WarningView.Times(sent, sent, sent + HOUR, sent),
                new WarningView.Texts(new Bilingual(headline, headline), new Bilingual("", ""), new Bilingual("", "")),
                50,
                List.of(rules),
                List.of(),
                0,
                List.of(),
                List.of(),
                null,
                new WarningView.Message(
                        "fire|" + area + "|" + hour + "." + revision, "test", List.of(), null, "Fire", sent),
                WarningCourse.of(area));
    }
}
