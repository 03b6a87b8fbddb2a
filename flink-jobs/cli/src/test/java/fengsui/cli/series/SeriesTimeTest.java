package fengsui.cli.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesTimeTest {

    private static final int HOUR = 3_600_000;

    @ParameterizedTest
    @CsvSource({
        "2014-04-10 16:15:00, 2014-04-10T16:15:00Z, 0, false",
        "2014-04-10 16:15:00.000000, 2014-04-10T16:15:00Z, 0, false",
        "2014-04-10 16:15:00.123456789, 2014-04-10T16:15:00.123Z, 0, false",
        "2014-04-10 16:15, 2014-04-10T16:15:00Z, 0, false",
        "2014-04-10T16:15:00, 2014-04-10T16:15:00Z, 0, false",
        "2014-04-10T16:15:00Z, 2014-04-10T16:15:00Z, 0, true",
        "2014-04-10T16:15:00.5+08:00, 2014-04-10T08:15:00.500Z, 8, true",
        "2014-04-10 16:15:00+0800, 2014-04-10T08:15:00Z, 8, true",
        "2014-04-10T16:15:00-05, 2014-04-10T21:15:00Z, -5, true",
        "0001-01-01 00:00:00, 0001-01-01T00:00:00Z, 0, false"
    })
    void whenATimeIsWrittenInAKnownForm_thenItIsRead(String text, String instant, int hours, boolean zoned) {
        assertThat(SeriesTime.of(text))
                .contains(new SeriesTime(Instant.parse(instant).toEpochMilli(), hours * HOUR, zoned));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "noon",
                "10.04.2014 16:15",
                "2014-4-10 16:15:00",
                "2014-02-30 00:00:00",
                "2014-04-10 24:00:00",
                "2014-04-10",
                "2014-04-10T 16:15:00",
                "1397146500",
                "2014-04-10 16:15:00 2014-04-10 16:15:00",
                "2014-04-10T16:15:00+08:00+08:00",
                "2014-04-10 4:15 PM",
                "2014-04-10T16:15:60"
            })
    void whenATextIsNoTime_thenNothingIsMadeOfIt(String text) {
        assertThat(SeriesTime.of(text)).isEmpty();
    }

    @Test
    void whenTimesAreRandom_thenTheirMillisecondsComeBack() {
        DateTimeFormatter form = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSxxx", Locale.ROOT);
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            long millis = random.nextLong(0, 4_000_000_000_000L);
            int offset = (random.nextInt(53) - 26) * HOUR / 2;
            String text = form.format(Instant.ofEpochMilli(millis).atOffset(ZoneOffset.ofTotalSeconds(offset / 1000)));

            assertThat(SeriesTime.of(text)).as(text).contains(new SeriesTime(millis, offset, true));
        }
    }
}
