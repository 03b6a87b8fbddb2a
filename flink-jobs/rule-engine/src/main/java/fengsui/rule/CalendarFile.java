package fengsui.rule;

import fengsui.calendar.Calendar;
import fengsui.calendar.Mode;
import fengsui.calendar.When;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlFields;
import fengsui.codec.yaml.YamlReader;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code calendar.yaml}. */
final class CalendarFile {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private CalendarFile() {}

    /** Empty, and a problem, where anything is wrong. */
    static Optional<Calendar> read(String text, Problems problems) {
        Optional<Calendar> calendar = YamlReader.fields(text, problems).map(CalendarFile::calendar);
        return problems.none() ? calendar : Optional.empty();
    }

    private static Calendar calendar(YamlFields file) {
        ZoneId zone = zone(file);
        YamlFields modes = file.fields("modes");
        List<Mode> read = new ArrayList<>();
        for (String code : modes.keys()) {
            if (!CODE.matcher(code).matches()) {
                modes.report(code, "VALUE", "is no code of a mode; use lower-case letters, digits and dashes");
            }
            read.add(mode(code, modes.fields(code)));
        }
        file.done();
        return new Calendar(zone, read);
    }

    private static ZoneId zone(YamlFields file) {
        String zone = file.text("zone");
        try {
            return zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            file.report("zone", "VALUE", "is '" + zone + "', expected a zone such as Asia/Shanghai");
            return ZoneOffset.UTC;
        }
    }

    private static Mode mode(String code, YamlFields at) {
        List<YamlFields> list = at.list("when");
        if (at.flag("ordered", false)) {
            if (at.has("when")) {
                at.report("when", "VALUE", "is not for a mode with 'ordered: true', which holds only where ordered");
            }
        } else if (list.isEmpty()) {
            at.report(
                    "when",
                    "MISSING",
                    "has no line, so the mode would never hold; add one such as '- {dates:"
                            + " 06-01..09-15}', or 'ordered: true' for one that a control room orders");
        }
        List<When> when = list.stream().map(WhenReader::read).toList();
        Mode mode = new Mode(code, at.bilingual("name"), when);
        at.text("source", "");
        at.done();
        return mode;
    }
}
