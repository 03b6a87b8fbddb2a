package fengsui.cli.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UntilTest {

    private static final long EIGHT = Instant.parse("2026-06-01T08:00:00Z").toEpochMilli();

    private final List<String> problems = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "90s, 2026-06-01T08:01:30Z",
        "30m, 2026-06-01T08:30:00Z",
        "30 min, 2026-06-01T08:30:00Z",
        "2h, 2026-06-01T10:00:00Z",
        "3d, 2026-06-04T08:00:00Z",
        "2026-06-01T20:00:00+08:00, 2026-06-01T12:00:00Z"
    })
    void whenATimeOrALengthIsSaid_thenItEndsThere(String text, String end) {
        assertThat(Until.of(text, EIGHT, ZoneOffset.UTC, problems))
                .isEqualTo(Instant.parse(end).toEpochMilli());
        assertThat(problems).isEmpty();
    }

    @Test
    void whenATimeHasNoOffset_thenItIsOfTheZone() {
        assertThat(Until.of("2026-06-01T20:00", EIGHT, ZoneId.of("Asia/Shanghai"), problems))
                .isEqualTo(Instant.parse("2026-06-01T12:00:00Z").toEpochMilli());
    }

    @ParameterizedTest
    @CsvSource({
        "'', --until is missing",
        "soon, expected a time such as",
        "2, expected a time such as",
        "0h, is not later than it begins",
        "2026-06-01T07:59:59Z, is not later than it begins"
    })
    void whenItCannotBe_thenOneProblemTellsWhy(String text, String said) {
        assertThat(Until.of(text, EIGHT, ZoneOffset.UTC, problems)).isEqualTo(EIGHT);
        assertThat(problems).singleElement().asString().contains(said);
    }
}
