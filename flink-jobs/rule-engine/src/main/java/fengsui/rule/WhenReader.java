package fengsui.rule;

import fengsui.calendar.Dates;
import fengsui.calendar.Hours;
import fengsui.calendar.When;
import fengsui.codec.yaml.Labels;
import fengsui.codec.yaml.YamlFields;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads one line of a mode's {@code when}. What is wrong is reported, and a harmless stand-in read on with. */
final class WhenReader {

    private static final String DATES = "dates";
    private static final String HOURS = "hours";
    private static final String YEARS = "years";

    /** By their first three letters. */
    private static final Map<String, DayOfWeek> DAYS =
            Labels.of(DayOfWeek.values(), day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT));

    private final YamlFields at;

    private WhenReader(YamlFields at) {
        this.at = at;
    }

    static When read(YamlFields at) {
        WhenReader reader = new WhenReader(at);
        When when = at.has("from") || at.has("to") ? reader.period() : reader.recurring();
        at.done();
        return when;
    }

    private When period() {
        long from = time("from").orElse(0L);
        long to = at.has("to") ? time("to").orElse(Long.MAX_VALUE) : Long.MAX_VALUE;
        if (to <= from) {
            at.report("to", "VALUE", "is not later than 'from'; mend one of them");
        }
        return new When.Period(from, to);
    }

    private Optional<Long> time(String key) {
        return parse(
                key,
                at.text(key),
                text -> OffsetDateTime.parse(text).toInstant().toEpochMilli(),
                "a time with its offset, such as 2026-07-01T08:00:00+08:00");
    }

    private When recurring() {
        Set<Integer> years = years();
        List<Dates> dates = new ArrayList<>();
        at.texts(DATES)
                .forEach(text -> parse(DATES, text, range -> dates(range, years), dateForm(years))
                        .ifPresent(dates::add));
        List<DayOfWeek> days = new ArrayList<>();
        at.texts("weekdays")
                .forEach(text -> parse("weekdays", text, WhenReader::day, "one of " + DAYS.keySet())
                        .ifPresent(days::add));
        List<Hours> hours = new ArrayList<>();
        at.texts(HOURS)
                .forEach(text -> parse(HOURS, text, WhenReader::hours, "hours such as 22:00..06:00")
                        .ifPresent(hours::add));
        if (!at.has(DATES) && !at.has("weekdays") && !at.has(HOURS)) {
            at.problems()
                    .report(at.at(), "MISSING", "this line says nothing; add 'dates', 'weekdays', 'hours', or 'from'");
        }
        return new When.Recurring(dates, days, hours);
    }

    private static String dateForm(Set<Integer> years) {
        return years.isEmpty()
                ? "dates such as 06-01..09-15 or 2026-10-01..2026-10-07"
                : "dates such as 06-01..09-15; with 'years' beside them they have no year of their own";
    }

    private Set<Integer> years() {
        Set<Integer> years = new TreeSet<>();
        at.texts(YEARS)
                .forEach(text -> parse(YEARS, text, WhenReader::year, "years such as [2026, 2027]")
                        .ifPresent(years::add));
        return years;
    }

    private static int year(String text) {
        return LocalDate.parse(text + "-01-01").getYear();
    }

    private static DayOfWeek day(String text) {
        return Optional.ofNullable(DAYS.get(text)).orElseThrow(() -> new DateTimeException(text));
    }

    private static Dates dates(String text, Set<Integer> years) {
        String from = first(text);
        String to = last(text);
        if (from.length() == "06-01".length()) {
            return new Dates.Yearly(MonthDay.parse("--" + from), MonthDay.parse("--" + to), years);
        }
        LocalDate begin = LocalDate.parse(from);
        LocalDate end = LocalDate.parse(to);
        if (end.isBefore(begin) || !years.isEmpty()) {
            throw new DateTimeException(text);
        }
        return new Dates.Between(begin, end);
    }

    private static Hours hours(String text) {
        if (!text.contains("..")) {
            throw new DateTimeException(text);
        }
        return new Hours(LocalTime.parse(first(text)), LocalTime.parse(last(text)));
    }

    private static String first(String range) {
        int dots = range.indexOf("..");
        return dots < 0 ? range : range.substring(0, dots).strip();
    }

    /** One date alone is a range of one. */
    private static String last(String range) {
        int dots = range.indexOf("..");
        return dots < 0 ? range : range.substring(dots + 2).strip();
    }

    private <T> Optional<T> parse(String key, String text, Function<String, T> parser, String expected) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException e) {
            at.report(key, "VALUE", "has '" + text + "', expected " + expected);
            return Optional.empty();
        }
    }
}
