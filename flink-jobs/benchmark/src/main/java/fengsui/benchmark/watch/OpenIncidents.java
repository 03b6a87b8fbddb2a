package fengsui.benchmark.watch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/** Records of the alert topic, each of another incident, as large as a record of the made-up city mostly is. */
final class OpenIncidents {

    /** When the first of them began; each of the others a second later. */
    static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    private static final String[] NUMERALS = {"Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ"};
    private static final String[] COLOURS = {"red", "orange", "yellow", "blue"};

    private final String record;

    OpenIncidents() {
        try (InputStream in = Objects.requireNonNull(OpenIncidents.class.getResourceAsStream("open-incident.json"))) {
            record = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String id(int number) {
        return "fire.grid:town/street-" + number / 100 + "/g" + number + ".20260601T000000000Z";
    }

    /**
     * @param number of the incident
     * @param revision from 1
     * @param grade 0 is the gravest
     * @param place where it is said to be
     * @param onset when it is said to have begun
     */
    byte[] record(int number, int revision, int grade, String place, Instant onset) {
        return record.replace("@ID@", id(number))
                .replace("\"@REVISION@\"", Integer.toString(revision))
                .replace("@GRADE@", COLOURS[grade])
                .replace("@NUMERAL@", NUMERALS[grade])
                .replace("@PLACE@", place)
                .replace("@ONSET@", onset.toString())
                .replace("@SENT@", START.plusSeconds(revision).toString())
                .replace("@EXPIRES@", START.plusSeconds(1_000_000).toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** One in a thousand is red, nine orange, ninety yellow, the others blue. */
    byte[] first(int number) {
        int of = number % 1_000;
        int grade = of == 0 ? 0 : of < 10 ? 1 : of < 100 ? 2 : 3;
        return record(number, 1, grade, place(number), START.plusSeconds(number));
    }

    static String place(int number) {
        return String.format(Locale.ROOT, "town/street-%d/g%d", number / 100, number);
    }
}
