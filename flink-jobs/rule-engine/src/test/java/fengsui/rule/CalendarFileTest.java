package fengsui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.calendar.Calendar;
import fengsui.codec.Problem;
import fengsui.codec.yaml.Problems;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private final List<Problem> problems = new ArrayList<>();

    private Optional<Calendar> read(String text) {
        return CalendarFile.read(text, new Problems("calendar.yaml", "CALENDAR", problems));
    }

    private static List<String> modes(Calendar calendar, String time) {
        return List.copyOf(calendar.at(OffsetDateTime.parse(time).toInstant().toEpochMilli()));
    }

    @Test
    void whenACalendarIsRead_thenItsModesHoldWhenItSays() {
        Calendar calendar = read("""
                zone: Asia/Shanghai
                modes:
                  flood-season: {name: {zh: 汛期, en: Flood season}, when: [{dates: 06-01..09-15, years: [2026]}]}
                  holiday:
                    name: {zh: 假日, en: Holiday}
                    source: a notice
                    when:
                      - {dates: [2026-10-01..2026-10-07, 2026-06-19]}
                      - {weekdays: [sat, sun]}
                  night: {name: {zh: 夜间, en: Night}, when: [{hours: "22:00..06:00"}]}
                  exercise:
                    name: {zh: 演习, en: Exercise}
                    when:
                      - {from: 2026-05-12T09:00:00+08:00, to: 2026-05-12T17:00:00+08:00}
                      - {from: 2030-01-01T00:00:00Z}
                """).orElseThrow();

        assertThat(problems).isEmpty();
        assertThat(calendar.codes()).containsExactly("flood-season", "holiday", "night", "exercise");
        assertThat(modes(calendar, "2026-06-19T23:00:00+08:00")).containsExactly("flood-season", "holiday", "night");
        assertThat(modes(calendar, "2027-06-18T12:00:00+08:00")).isEmpty();
        assertThat(modes(calendar, "2026-05-12T09:00:00+08:00")).containsExactly("exercise");
        assertThat(modes(calendar, "2026-05-16T09:00:00+08:00")).containsExactly("holiday");
        assertThat(modes(calendar, "2031-05-16T01:00:00Z")).containsExactly("exercise");
    }

    @Test
    void whenACalendarIsWrong_thenEveryProblemIsReportedWhereItStands() {
        Optional<Calendar> calendar = read("""
                zone: Asia/Shangai
                modes:
                  A b: {name: {zh: x, en: x}, when: [{hours: "22-06"}]}
                  b: {name: {zh: x, en: x}, when: [{dates: 06-31..07-01}, {dates: 2026-07-02..2026-07-01}]}
                  c: {name: {zh: x, en: x}, when: [{dates: 2026-07-02..2026-07-04, years: [2026]}, {weekdays: [monday]}]}
                  d: {name: {zh: x, en: x}, when: [{from: 2026-07-02}, {}, {date: 06-01}]}
                  e: {name: {zh: x, en: x}}
                  f: {name: {zh: x, en: x}, when: [{from: 2026-07-02T00:00:00Z, to: 2026-07-01T00:00:00Z}]}
                  g: {name: {zh: x, en: x}, when: [{dates: 06-01..09-15, years: [26]}]}
                """);

        assertThat(calendar).isEmpty();
        assertThat(problems.stream()
                        .sorted(Problem.ORDER)
                        .map(problem -> problem.line() + ":" + problem.column() + " " + problem.code()))
                .containsExactly(
                        "1:7 CALENDAR-VALUE",
                        "3:8 CALENDAR-VALUE",
                        "3:46 CALENDAR-VALUE",
                        "4:44 CALENDAR-VALUE",
                        "4:67 CALENDAR-VALUE",
                        "5:44 CALENDAR-VALUE",
                        "5:95 CALENDAR-VALUE",
                        "6:43 CALENDAR-VALUE",
                        "6:56 CALENDAR-MISSING",
                        "6:60 CALENDAR-MISSING",
                        "6:61 CALENDAR-KEY",
                        "7:6 CALENDAR-MISSING",
                        "8:69 CALENDAR-VALUE",
                        "9:65 CALENDAR-VALUE");
    }

    @Test
    void whenAModeIsOrdered_thenItHoldsAtNoTimeByItself() {
        Calendar calendar = read("zone: UTC\nmodes: {surge: {name: {zh: x, en: x}, ordered: true}}\n")
                .orElseThrow();

        assertThat(calendar.ordered()).containsExactly("surge");
        assertThat(modes(calendar, "2026-06-19T23:00:00Z")).isEmpty();
        assertThat(read("zone: UTC\nmodes: {a: {name: {zh: x, en: x}, ordered: true, when: [{dates: 06-01}]}}\n"))
                .isEmpty();
        assertThat(problems)
                .singleElement()
                .asString()
                .contains("calendar.yaml:2:56 CALENDAR-VALUE", "holds only where ordered");
    }

    @Test
    void whenALineHasNoConditionThatCanBeRead_thenTheCalendarIsBrokenAndNotWithoutEnd() {
        assertThat(read("zone: UTC\nmodes: {a: {name: {zh: x, en: x}, when: [{hours: never}]}}\n"))
                .isEmpty();
    }
}
