package fengsui.rule.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.burst.Burst;
import fengsui.burst.BurstWatch;
import fengsui.burst.WeekHours;
import fengsui.calendar.Calendar;
import fengsui.calendar.Dates;
import fengsui.calendar.Mode;
import fengsui.calendar.When;
import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import fengsui.risk.Clue;
import fengsui.risk.Contributor;
import fengsui.risk.HazardScoring;
import fengsui.risk.RiskWindow;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleFiles;
import fengsui.rule.RuleSetLoader;
import fengsui.text.Bilingual;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Bursts of real calls: what adding them up must find of the days that are known, how much else it may find, and how
 * often sorts of calls that have nothing to do with weather are said to burst. Skipped where the data are not beside the
 * checkout. {@code -Dfigures=true} prints what was measured.
 */
@Tag("real-data")
class RealBurstsTest {

    private static final double WEEKS = MontgomeryCalls.WEEKS;
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;

    /** What a storm does: and where power fails and smoke is blown about, fire alarms go off. */
    private static final List<String> STORM = List.of(
            "road-obstruction",
            "electrical-fire-outside",
            "hazardous-road-conditions",
            "debris-fluids-on-highway",
            "rescue-water",
            "fire-alarm");

    private static final List<String> OTHERS =
            List.of("vehicle-accident", "cardiac-emergency", "fall-victim", "overdose", "gas-odor-leak");

    /** A sort speaks from a burst that comes about once in so many of its calls, and in full at once in so many. */
    private static final double FROM = 10;

    private static final double TO = 10_000;

    /** Thousandths of log-odds; and the points from which on it is an incident: half of what one sort can say. */
    private static final int WEIGHT = 4000;

    private static final int ENOUGH = 20;

    private static final HazardScoring SCORING =
            new HazardScoring("storm-damage", Level.DISTRICT, HOUR, -4000, List.of());

    private static MontgomeryCalls county = new MontgomeryCalls(List.of(), List.of());
    private static List<SafetyEvent> calls = List.of();
    private static List<LocalDate> listed = List.of();
    private static Map<String, List<Burst>> looks = Map.of();

    @BeforeAll
    static void theDataAreThere() throws IOException {
        LoadedRules loaded = RuleSetLoader.load(RuleFiles.read(Path.of("../../rules")));
        assertThat(loaded.problems()).isEmpty();
        county = MontgomeryCalls.read(loaded.ruleSet().feeds().decoder());
        calls = county.calls();
        listed = county.listed();
        looks = new TreeMap<>();
        Stream.concat(STORM.stream(), OTHERS.stream()).forEach(sort -> looks.put(sort, looks(sort)));
    }

    @Test
    void whenBurstsAreAddedUp_thenTheSixWorstDaysAreFoundEarlierThanByAFixedRule() {
        List<LocalDate> six = county.six();
        List<Spells.Span> found = storms(ENOUGH);
        List<Spells.Span> fixed = fixedRule();
        double elsewhere = Spells.outside(found, six) / WEEKS;
        say("  bursts added up, from %d points:%n", ENOUGH);
        report(found);
        say("  fixed rule, 10 in 60 min:%n");
        report(fixed);
        assertThat(Spells.covered(found, six)).isEqualTo(6);
        assertThat(Spells.median(Spells.leads(found, six, county.hazards())))
                .isGreaterThan(1)
                .isGreaterThan(Spells.median(Spells.leads(fixed, six, county.hazards())));
        assertThat(elsewhere).isLessThanOrEqualTo(0.3);
    }

    @Test
    void whenTheBorderIsAnother_thenTheWorstDaysAreFoundAsEarly() {
        List<LocalDate> six = county.six();
        for (int enough : List.of(10, 15, 25)) {
            List<Spells.Span> found = storms(enough);
            say("  from %d points:%n", enough);
            report(found);
            assertThat(Spells.covered(found, six)).isEqualTo(6);
            assertThat(Spells.outside(found, six) / WEEKS).isLessThanOrEqualTo(0.3);
            assertThat(Spells.median(Spells.leads(found, six, county.hazards())))
                    .isGreaterThan(Spells.median(Spells.leads(fixedRule(), six, county.hazards())));
        }
    }

    @Test
    void whenTheRuleOfDamageCallsStandsBeside_thenBothTogetherAreEarlierThanEither() {
        List<LocalDate> six = county.six();
        List<Long> both = new ArrayList<>(high(ENOUGH));
        both.addAll(damageCalls());
        both.sort(Comparator.naturalOrder());
        say("  storm/damage-calls alone:%n");
        report(Spells.spans(damageCalls()));
        say("  both:%n");
        report(Spells.spans(both));
        assertThat(Spells.median(Spells.leads(Spells.spans(both), six, county.hazards())))
                .isGreaterThan(Spells.median(Spells.leads(Spells.spans(damageCalls()), six, county.hazards())));
        assertThat(Spells.outside(Spells.spans(both), six) / WEEKS).isLessThanOrEqualTo(0.3);
    }

    private static void report(List<Spells.Span> found) {
        List<LocalDate> six = county.six();
        say(
                "    %d incidents, %d of 6 and %d of 23 days; a week touch none of the six %.3f, none listed %.3f%n",
                found.size(),
                Spells.covered(found, six),
                Spells.covered(found, listed),
                Spells.outside(found, six) / WEEKS,
                Spells.outside(found, listed) / WEEKS);
        say(
                "    lead to the peak hour, h: %s, median %.2f%n",
                Spells.leads(found, six, county.hazards()), Spells.median(Spells.leads(found, six, county.hazards())));
        say("    %s%n", halves(found, six));
    }

    /** When rule storm/damage-calls fires: 8 calls or more within an hour, from 6 townships or more. */
    private static List<Long> damageCalls() {
        List<SafetyEvent> hour = new ArrayList<>();
        List<Long> high = new ArrayList<>();
        for (SafetyEvent call : calls) {
            if (List.of("road-obstruction", "electrical-fire-outside", "rescue-water")
                    .contains(call.subject())) {
                hour.add(call);
                hour.removeIf(old -> old.eventTime() <= call.eventTime() - HOUR);
                long streets =
                        hour.stream().map(old -> old.area().street()).distinct().count();
                if (hour.size() >= 8 && streets >= 6) {
                    high.add(call.eventTime());
                }
            }
        }
        return high;
    }

    private static String halves(List<Spells.Span> found, List<LocalDate> six) {
        long may = Spells.startOf(LocalDate.parse("2016-05-01"));
        List<Spells.Span> first =
                found.stream().filter(span -> span.start() < may).toList();
        List<Spells.Span> second =
                found.stream().filter(span -> span.start() >= may).toList();
        List<LocalDate> one =
                six.stream().filter(day -> Spells.startOf(day) < may).toList();
        List<LocalDate> two =
                six.stream().filter(day -> Spells.startOf(day) >= may).toList();
        return String.format(
                "to April: %d of %d, %.2f h, %.3f a week; from May: %d of %d, %.2f h, %.3f a week",
                Spells.covered(first, one),
                one.size(),
                Spells.median(Spells.leads(first, one, county.hazards())),
                Spells.outside(first, six) / 20.4,
                Spells.covered(second, two),
                two.size(),
                Spells.median(Spells.leads(second, two, county.hazards())),
                Spells.outside(second, six) / 17.5);
    }

    @Test
    void whenCallsHaveNothingToDoWithWeather_thenTheySeldomBurst() {
        for (String sort : Stream.concat(OTHERS.stream(), STORM.stream()).toList()) {
            List<Burst> told = looks.getOrDefault(sort, List.of());
            List<Long> hundred = times(told, 0.99);
            List<Long> thousand = times(told, 0.999);
            long all =
                    calls.stream().filter(call -> call.subject().equals(sort)).count();
            say(
                    "%-26s %6d calls, once in 100 looks: %.2f%%, %.2f times a week; in 1000: %.2f%%, %.2f a week%n",
                    sort,
                    all,
                    100.0 * hundred.size() / all,
                    Spells.spans(hundred).size() / WEEKS,
                    100.0 * thousand.size() / all,
                    Spells.spans(thousand).size() / WEEKS);
            assertThat(told)
                    .isNotEmpty()
                    .allSatisfy(look -> assertThat(look.score()).isBetween(0.0, 1.0));
            if (OTHERS.contains(sort)) {
                assertThat(Spells.spans(thousand).size() / WEEKS).isLessThanOrEqualTo(0.4);
            }
        }
    }

    private static void say(String format, Object... values) {
        if (Boolean.getBoolean("figures")) {
            System.out.printf(format, values);
        }
    }

    private static List<Spells.Span> storms(int enough) {
        return Spells.spans(high(enough));
    }

    /** The minutes at whose end bursts of all sorts add up to {@code enough} points. */
    private static List<Long> high(int enough) {
        RiskWindow window = new RiskWindow(SCORING, List.of());
        Map<Long, List<Clue>> clues = new TreeMap<>();
        for (String sort : STORM) {
            for (Burst look : looks.getOrDefault(sort, List.of())) {
                int weight = (int) Math.round(WEIGHT * look.strength(FROM, TO));
                if (weight > 0) {
                    clues.computeIfAbsent(look.time(), unseen -> new ArrayList<>())
                            .add(clue(sort, look, weight));
                }
            }
        }
        AreaChain whole = calls.get(0).area().upFrom(Level.DISTRICT);
        List<Long> high = new ArrayList<>();
        long begin = calls.get(0).eventTime() / MINUTE * MINUTE;
        for (long end = begin; end < calls.get(calls.size() - 1).eventTime(); end += MINUTE) {
            clues.getOrDefault(end, List.of()).forEach(window::add);
            if (!window.isEmpty()
                    && window.scoreAt(end, whole.at(Level.DISTRICT), whole).points() >= enough) {
                high.add(end);
            }
            window.expire(end);
        }
        return high;
    }

    /** Of the minute that ended with {@code look}. */
    private static Clue clue(String sort, Burst look, int weight) {
        String said = look.observed() + " calls in " + look.minutes() + " min";
        return new Clue(
                SCORING.hazard(),
                look.area(),
                look.chain(),
                look.time() - 1,
                sort,
                weight,
                new Contributor(EventKind.HOTLINE, sort, said));
    }

    /** All looks at the county that found at least three calls of {@code sort}. */
    private static List<Burst> looks(String sort) {
        List<Burst> told = new ArrayList<>();
        BurstWatch watch = BurstWatch.begin(Level.DISTRICT, calls.get(0).area(), weekHours());
        for (SafetyEvent call : calls) {
            watch.advance(call.eventTime(), told::add);
            if (call.subject().equals(sort)) {
                watch.accept(call.area(), call.eventTime());
            }
        }
        watch.advance(Long.MAX_VALUE, told::add);
        told.removeIf(look -> look.area().level() != Level.DISTRICT);
        return told;
    }

    /** Public holidays as the county keeps them. */
    private static WeekHours weekHours() {
        List<Dates> dates = Stream.of(
                        "2015-12-25", "2016-01-01", "2016-01-18", "2016-02-15", "2016-05-30", "2016-07-04")
                .map(LocalDate::parse)
                .<Dates>map(date -> new Dates.Between(date, date))
                .toList();
        Mode holiday = new Mode(
                "public-holiday",
                new Bilingual("公共假日", "Public holiday"),
                List.of(new When.Recurring(dates, List.of(), List.of())));
        return WeekHours.of(new Calendar(Spells.COUNTY, List.of(holiday)), "public-holiday");
    }

    private static List<Long> times(List<Burst> looks, double score) {
        return looks.stream()
                .filter(look -> look.score() >= score)
                .map(Burst::time)
                .toList();
    }

    /** Ten calls or more within an hour. */
    private static List<Spells.Span> fixedRule() {
        List<Long> times = county.hazards();
        List<Long> high = new ArrayList<>();
        for (int i = 9; i < times.size(); i++) {
            if (times.get(i) - times.get(i - 9) < HOUR) {
                high.add(times.get(i));
            }
        }
        return Spells.spans(high);
    }
}
