package fengsui.cli.series;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * A time as a series writes it: {@code 2014-04-10 16:15:00}, or ISO 8601 with {@code T} and a zone.
 *
 * @param millis epoch milliseconds; as if in UTC where no zone is said. Shorter fractions are cut off
 * @param offset local time less UTC, in milliseconds; 0 where no zone is said
 * @param zoned whether a zone is said
 */
public record SeriesTime(long millis, int offset, boolean zoned) {

    /** What a person is told to write. */
    public static final String EXAMPLES = "2014-04-10 16:15:00 or 2014-04-10T16:15:00+08:00";

    /** Characters of a day, as in 2014-04-10. */
    private static final int DAY = 10;

    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** Empty where {@code text} is no such time. */
    public static Optional<SeriesTime> of(String text) {
        try {
            TemporalAccessor time = FORM.parse(withT(text.strip()));
            // To ask for one and catch what is thrown for the other would take longer than all the rest.
            boolean zoned = time.isSupported(ChronoField.OFFSET_SECONDS);
            int offset = zoned ? time.get(ChronoField.OFFSET_SECONDS) * 1000 : 0;
            long local = LocalDateTime.from(time).toInstant(ZoneOffset.UTC).toEpochMilli();
            return Optional.of(new SeriesTime(local - offset, offset, zoned));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String withT(String text) {
        boolean spaced = text.length() > DAY && text.charAt(DAY) == ' ';
        return spaced ? text.substring(0, DAY) + 'T' + text.substring(DAY + 1) : text;
    }
}
