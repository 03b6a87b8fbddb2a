package fengsui.codec.feed;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** How a feed writes times. */
sealed interface TimeForm {

    /** Epoch milliseconds, or {@link IsoTime#NONE}. */
    long parse(String text);

    record Iso() implements TimeForm {

        @Override
        public long parse(String text) {
            return IsoTime.parse(text);
        }
    }

    /** A whole number of {@code millisPerUnit} since 1970. */
    record Epoch(long millisPerUnit) implements TimeForm {

        private static final int MOST_DIGITS = 15;

        @Override
        public long parse(String text) {
            if (text.isEmpty() || text.length() > MOST_DIGITS) {
                return IsoTime.NONE;
            }
            long number = 0;
            for (int i = 0; i < text.length(); i++) {
                int digit = text.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    return IsoTime.NONE;
                }
                number = number * 10 + digit;
            }
            return number * millisPerUnit;
        }
    }

    /**
     * As a pattern says. Where a clock is set forward, times in the gap count from before it; where it is set back, a
     * time that there is twice is the earlier one.
     */
    record Patterned(DateTimeFormatter formatter, ZoneId zone) implements TimeForm {

        /** @throws IllegalArgumentException where {@code pattern} is none */
        static Patterned of(String pattern, ZoneId zone) {
            DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .parseDefaulting(ChronoField.ERA, 1)
                    .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
                    .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0);
            if (pattern.chars().noneMatch(c -> "hHkK".indexOf(c) >= 0)) {
                builder.parseDefaulting(ChronoField.HOUR_OF_DAY, 0);
            }
            return new Patterned(builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT), zone);
        }

        @Override
        public long parse(String text) {
            try {
                TemporalAccessor time = formatter.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
                return time instanceof OffsetDateTime offset
                        ? offset.toInstant().toEpochMilli()
                        : LocalDateTime.from(time).atZone(zone).toInstant().toEpochMilli();
            } catch (DateTimeException e) {
                return IsoTime.NONE;
            }
        }
    }
}
