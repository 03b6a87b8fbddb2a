package fengsui.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.cli.console.UserError;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T08:49:14+02:00, 2026-06-01T06:49:14Z",
        "2026-06-01T08:49:14Z, 2026-06-01T08:49:14Z",
        "2026-06-01 08:49-04:00, 2026-06-01T12:49:00Z",
        "2026-06-01T08:49:14, 2026-06-01T00:49:14Z",
        "2026-06-01 08:49, 2026-06-01T00:49:00Z",
    })
    void whenATimeIsTyped_thenItsOwnOffsetGoesBeforeTheZone(String text, Instant time) {
        assertThat(EventTime.of("--at", text, ZONE)).isEqualTo(time.toEpochMilli());
        assertThat(EventTime.orDay("--from", text, ZONE)).isEqualTo(time.toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-01", "yesterday", "08:49", "2026-13-01T08:49", ""})
    void whenItIsNone_thenThatIsSaidWithWhatIsExpected(String text) {
        assertThatThrownBy(() -> EventTime.of("--at", text, ZONE))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("--at " + text + ": expected a time such as 2026-06-01T08:49:14+08:00");
    }

    @ParameterizedTest
    @CsvSource({"2026-06-01, 2026-05-31T16:00:00Z", "2026-12-31, 2026-12-30T16:00:00Z"})
    void whenADayWillDo_thenItIsTheTimeAtWhichItBeginsInTheZone(String text, Instant time) {
        assertThat(EventTime.orDay("--from", text, ZONE)).isEqualTo(time.toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06", "today", "2026-06-31", "2026-06-01T08"})
    void whenItIsNoDayEither_thenThatIsSaidWithWhatIsExpected(String text) {
        assertThatThrownBy(() -> EventTime.orDay("--from", text, ZONE))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("--from " + text + ": expected a time such as 2026-06-01, 2026-06-01T08:00 or");
    }
}
