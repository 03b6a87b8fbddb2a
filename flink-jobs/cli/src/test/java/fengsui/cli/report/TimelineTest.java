package fengsui.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Level;
import fengsui.cli.incident.IncidentLife;
import fengsui.cli.screen.Language;
import fengsui.codec.WarningView;
import fengsui.risk.Grade;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final long DAY = 24 * Views.HOUR;
    private static final Views HERE = Views.at(Level.GRID, "g", null);

    @Test
    void whenTheSpanIsShortOrLong_thenItIsCutIntoHoursDaysOrWeeks() {
        assertThat(Bins.of(0, 3 * DAY, ZoneOffset.UTC).unit()).isEqualTo(ChronoUnit.HOURS);
        assertThat(Bins.of(0, 4 * DAY, ZoneOffset.UTC).unit()).isEqualTo(ChronoUnit.DAYS);
        assertThat(Bins.of(0, 400 * DAY, ZoneOffset.UTC).count()).isEqualTo(401);
        assertThat(Bins.of(0, 4000 * DAY, ZoneOffset.UTC).unit()).isEqualTo(ChronoUnit.WEEKS);
        assertThat(Bins.of(7, 7, ZoneOffset.UTC).count()).isEqualTo(1);
    }

    @Test
    void whenClocksAreSetForward_thenTheDayStillBeginsAtMidnight() {
        ZoneId zone = ZoneId.of("America/New_York");
        Bins bins = Bins.of(millis("2016-03-10T12:00:00-05:00"), millis("2016-03-16T12:00:00-04:00"), zone);

        assertThat(bins.count()).isEqualTo(7);
        assertThat(bins.of(millis("2016-03-13T23:59:59-04:00"))).isEqualTo(3);
        assertThat(bins.of(millis("2016-03-14T00:00:00-04:00"))).isEqualTo(4);
    }

    @Test
    void whenTimesAreRandom_thenEachLiesInItsStretch() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            long first = random.nextLong(1_500_000_000_000L);
            long last = first + random.nextLong(1 + random.nextInt(900) * DAY);
            Bins bins = Bins.of(first, last, ZoneId.of("Europe/Berlin"));
            long time = first + random.nextLong(last - first + 1);

            int bin = bins.of(time);

            assertThat(time)
                    .as("seed %d", seed)
                    .isBetween(bins.starts().get(bin), bins.starts().get(bin + 1) - 1);
        }
    }

    @Test
    void whenIncidentsAreOfSeveralGrades_thenEachGradeHasALaneWithItsNumeralAndItsOwnScale() {
        Parsed page = drawn(List.of(
                HERE.warning(1, Grade.RED),
                HERE.warning(26, Grade.BLUE),
                HERE.warning(27, Grade.BLUE),
                HERE.warning(50, Grade.BLUE)));

        assertThat(page.all("//text[contains(@class, 'on')]")).containsExactly("Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ");
        assertThat(page.all("//rect[@class='bar g1']/title")).containsExactly("2016-01-01: 1 incident");
        assertThat(page.all("//rect[@class='bar g4']/title"))
                .containsExactly("2016-01-02: 2 incidents", "2016-01-03: 1 incident");
        assertThat(page.numbers("//rect[@class='bar g1']/@height")).containsExactly(44.0);
        assertThat(page.numbers("//rect[@class='bar g4']/@height")).containsExactly(44.0, 22.0);
        assertThat(page.all("//text[. = 'none']")).hasSize(2);
    }

    @Test
    void whenThereAreManyDays_thenEveryBarStaysWithinTheDrawing() {
        Parsed page = drawn(IntStream.range(0, 390)
                .mapToObj(day -> HERE.warning(day * 24, Grade.BLUE))
                .toList());

        assertThat(page.numbers("//rect[@class='bar g4']/@x")).hasSize(390).allMatch(x -> x >= 64 && x < 884);
    }

    private static Parsed drawn(List<WarningView> views) {
        List<IncidentLife> lives = IncidentLife.of(views);
        Html html = new Html();
        long last = Math.max(lives.get(lives.size() - 1).start(), Views.START + 5 * DAY);
        new Timeline(Bins.of(Views.START, last, ZoneOffset.UTC), new Wording(Language.EN, ZoneOffset.UTC))
                .write(html, lives);
        return Parsed.of(html);
    }

    private static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }
}
