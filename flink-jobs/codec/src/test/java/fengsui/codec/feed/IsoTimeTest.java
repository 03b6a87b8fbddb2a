package fengsui.codec.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {

    @Test
    void whenAnyTimeFrom1970To9999IsRead_thenItIsWhatTheLibraryReads() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 100_000; i++) {
            Instant instant = Instant.ofEpochMilli(random.nextLong(253_402_300_800_000L));
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(random.nextInt(-18 * 60, 18 * 60 + 1) * 60);
            String text = OffsetDateTime.ofInstant(instant, offset).toString();
            if (text.length() > "2026-06-01T08:00+08:00".length() && text.charAt(4) == '-') {
                assertThat(IsoTime.parse(text)).as(text).isEqualTo(instant.toEpochMilli());
            }
        }
    }

    @Test
    void whenADayOfAnyYearIsRead_thenItIsWhatTheLibraryReads() {
        for (int year = 0; year <= 9999; year += 1) {
            for (String day : new String[] {"01-01", "02-28", "03-01", "12-31"}) {
                String text = "%04d-%sT00:00:00Z".formatted(year, day);
                assertThat(IsoTime.parse(text))
                        .as(text)
                        .isEqualTo(Instant.parse(text).toEpochMilli());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29T00:00:00Z",
                "1900-02-29T00:00:00Z",
                "2026-04-31T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-06-00T00:00:00Z",
                "2026-06-01T24:00:00Z",
                "2016-12-31T23:59:60Z",
                "2026-06-01T00:00:00",
                "2026-06-01T00:00:00.Z",
                "2026-06-01T00:00:00+19:00",
                "+12026-06-01T00:00:00Z",
                ""
            })
    void whenItIsNoTime_thenNoneIsRead(String text) {
        assertThat(IsoTime.parse(text)).isEqualTo(IsoTime.NONE);
    }

    @Test
    void whenAPartIsRead_thenTheRestIsNot() {
        char[] chars = "xx2026-06-01T08:00:00.250+08:00yy".toCharArray();
        assertThat(IsoTime.parse(chars, 2, chars.length - 4)).isEqualTo(1_780_272_000_250L);
    }
}
