package fengsui.benchmark.whole;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * As much of an event as the five rules look at.
 *
 * @param grid its number
 * @param subject property, label or category
 * @param value of a reading; how sure a camera is
 */
record PlainRow(int grid, long time, String subject, double value) {

    private static final int DECIMAL = 10;
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final long DAY = 24L * HOUR;
    private static final int MILLIS = 1000;

    /** {@code 2026-06-01T00:00:00}: what follows is a fraction, or nothing. */
    private static final int SECONDS_END = 19;

    private static final int FRACTION_END = 23;

    static PlainRow read(JsonFactory jackson, byte[] json) throws IOException {
        int grid = 0;
        long time = 0;
        String subject = "";
        double value = 0;
        try (JsonParser parser = jackson.createParser(json)) {
            parser.nextToken();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                switch (name) {
                    case "occurredAt" -> time = millis(parser.getText());
                    case "area" -> grid = grid(parser);
                    case "property", "label", "category" -> subject = parser.getText();
                    case "value", "confidence" -> value = parser.getDoubleValue();
                    default -> parser.skipChildren();
                }
            }
        }
        return new PlainRow(grid, time, subject, value);
    }

    private static int grid(JsonParser parser) throws IOException {
        int grid = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            boolean own = "grid".equals(parser.currentName());
            String code = parser.nextTextValue();
            grid = own && code != null ? Integer.parseInt(code, 1, code.length(), DECIMAL) : grid;
        }
        return grid;
    }

    /** For the one form in which the load writes time. */
    static long millis(String text) {
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        long seconds = day * DAY
                + (long) number(text, 11, 13) * HOUR
                + (long) number(text, 14, 16) * MINUTE
                + number(text, 17, 19);
        boolean fraction = text.length() > FRACTION_END;
        return seconds * MILLIS + (fraction ? number(text, SECONDS_END + 1, FRACTION_END) : 0);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * DECIMAL + text.charAt(i) - '0';
        }
        return number;
    }

    /** For the way over the network: no serializer could write less. */
    byte[] packed() {
        byte[] text = subject.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(Integer.BYTES + Long.BYTES + Double.BYTES + text.length)
                .putInt(grid)
                .putLong(time)
                .putDouble(value)
                .put(text)
                .array();
    }

    /** The key of one that was packed. */
    static int gridOf(byte[] packed) {
        return ByteBuffer.wrap(packed).getInt();
    }
}
