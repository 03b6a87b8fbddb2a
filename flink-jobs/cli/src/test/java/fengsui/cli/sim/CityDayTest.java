package fengsui.cli.sim;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.CanonicalEventJson;
import fengsui.codec.Intake;
import fengsui.codec.RawRecord;
import fengsui.codec.feed.Feeds;
import fengsui.event.HotlineCall;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.event.VideoAlert;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CityDayTest {

    private static final Duration HOUR = Duration.ofHours(1);

    /** Above these the rules begin to listen; a score may begin to count a little earlier. */
    private static final Map<String, Double> ORDINARY_BELOW = Map.of(
            "gas", 10.0, "smoke", 2.0, "water-level", 10.0, "temperature", 50.0, "pm25", 75.0, "crowd-count", 300.0);

    @Test
    void whenTheSeedIsTheSame_thenTheDayIsTheSameByteForByte() {
        Iterator<SafetyEvent> again = CityDay.of(7).events(CityDay.LENGTH).iterator();
        assertThat(CityDay.of(7).events(CityDay.LENGTH).allMatch(event -> event.equals(again.next())))
                .isTrue();
        assertThat(again).isExhausted();
        assertThat(digest(7, HOUR)).isEqualTo(digest(7, HOUR));
        assertThat(CityDay.of(7).truth()).isEqualTo(CityDay.of(7).truth());
    }

    /** Pinned: another machine, Java or locale must make these very bytes. */
    @Test
    void whenTheFirstHourOfSeedOneIsMade_thenItIsTheOneWeKnow() {
        assertThat(digest(1, HOUR)).isEqualTo("d7ac9e9f813e9ded");
    }

    /** Ids are published with the evidence; what tells callers apart is not. */
    @Test
    void whenSomebodyCalls_thenTheEventsIdDoesNotTellWho() {
        assertThat(CityDay.of(1).events(CityDay.LENGTH).filter(HotlineCall.class::isInstance))
                .isNotEmpty()
                .noneMatch(call -> call.eventId().contains(call.witness()));
    }

    @Test
    void whenTheSeedIsAnother_thenTheDayIsAnother() {
        assertThat(digest(1, HOUR)).isNotEqualTo(digest(2, HOUR));
        assertThat(CityDay.of(1).truth()).isNotEqualTo(CityDay.of(2).truth());
    }

    @Test
    void whenOnlyAPartOfTheDayIsMade_thenItIsTheBeginningOfTheWhole() {
        List<SafetyEvent> hour = CityDay.of(3).events(HOUR).toList();

        assertThat(CityDay.of(3).events(HOUR.multipliedBy(2)).limit(hour.size()))
                .isEqualTo(hour);
    }

    @Test
    void whenEventsAreMade_thenTheyComeInOrderAndNoIdComesTwice() {
        List<SafetyEvent> events = CityDay.of(1).events(CityDay.LENGTH).toList();
        Set<String> ids = new HashSet<>();

        assertThat(events).isSortedAccordingTo(SafetyEvent.ORDER);
        assertThat(events).allMatch(event -> ids.add(event.eventId()));
        assertThat(events.get(0).eventTime()).isGreaterThanOrEqualTo(CityDay.START);
        assertThat(events.get(events.size() - 1).eventTime()).isLessThan(CityDay.START + CityDay.LENGTH.toMillis());
    }

    @Test
    void whenTheCityIsLookedAt_thenItIsAsSmallAsItSays() {
        assertThat(City.spots()).hasSize(96);
        assertThat(City.spots().stream().map(spot -> spot.area().street()).distinct())
                .hasSize(12);
        assertThat(City.spots().stream().map(spot -> spot.area().district()).distinct())
                .hasSize(4);
        assertThat(City.spots().stream().map(Spot::point).distinct()).hasSize(96);
        assertThat(Device.all().size() + Places.CAMERAS.size()).isBetween(200, 400);
    }

    @Test
    void whenNothingIsScripted_thenNoReadingAndNoPictureComesNearAThreshold() {
        Set<String> scripted = new HashSet<>();
        CityDay.of(5).truth().forEach(truth -> scripted.add(truth.area().code()));

        CityDay.of(5)
                .events(CityDay.LENGTH)
                .filter(event -> !scripted.contains(event.area().grid()))
                // Fog lies over whole districts.
                .filter(event -> !event.sourceId().startsWith("pm25."))
                .forEach(CityDayTest::assertOrdinary);
    }

    private static void assertOrdinary(SafetyEvent event) {
        if (event instanceof SensorReading reading) {
            assertThat(reading.value())
                    .as(reading.eventId())
                    .isBetween(0.0, ORDINARY_BELOW.getOrDefault(reading.property(), 100.0));
        } else if (event instanceof VideoAlert alert) {
            assertThat(alert.header().trust().confidence()).isLessThanOrEqualTo(0.5);
        } else if (event instanceof HotlineCall call) {
            assertThat(call.category()).isIn("noise-complaint", "road", "medical");
        }
    }

    @Test
    void whenAnySeedIsPlayed_thenTheFirstIncidentBeginsWithinEightMinutesAndTheFirstHourHasOneOfEach() {
        for (long seed = 0; seed < 50; seed++) {
            List<Truth> truth = CityDay.of(seed).truth();
            assertThat(truth.get(0).onset() - CityDay.START).isBetween(1L, 8 * 60_000L);
            assertThat(truth.get(0).expected()).isNotNull();
            assertThat(truth.stream().filter(one -> one.onset() < CityDay.START + HOUR.toMillis()))
                    .extracting(one -> one.hazard() + " " + (one.expected() != null))
                    .contains("gas-leak true", "fire true", "flood true", "crowd true", "gas-leak false", "fire false");
        }
    }

    @Test
    void whenIncidentsAreScripted_thenNoTwoOfAHazardShareAPlace() {
        List<Truth> truth = CityDay.of(11).truth();

        assertThat(truth.stream().map(one -> one.hazard() + one.area()).distinct())
                .hasSameSizeAs(truth);
        assertThat(truth).allMatch(one -> one.end() < CityDay.START + CityDay.LENGTH.toMillis());
    }

    @Test
    void whenAnEventIsWrittenAsCanonicalJson_thenIntakeReadsTheSameEvent() {
        var decoder = Feeds.canonical().decoder();
        for (SafetyEvent event : CityDay.of(1).events(Duration.ofMinutes(30)).toList()) {
            Position position = Objects.requireNonNull(event.header().origin().position());
            Intake intake =
                    decoder.decode(new RawRecord(position, event.eventTime(), null, CanonicalEventJson.write(event)));
            assertThat(intake).isEqualTo(new Intake.Decoded(List.of(event)));
        }
    }

    @Test
    void whenAPlaceIsHit_thenWhatIsSentFromItShowsIt() {
        Map<String, Double> highest = new TreeMap<>();
        CityDay.of(1).events(HOUR.multipliedBy(2)).forEach(event -> {
            if (event instanceof SensorReading reading) {
                highest.merge(reading.property(), reading.value(), Math::max);
            }
        });

        assertThat(highest.get("gas")).isEqualTo(100);
        assertThat(highest.get("smoke")).isBetween(12.0, 20.0);
        assertThat(highest.get("water-level")).isBetween(60.0, 120.0);
        assertThat(highest.get("crowd-count")).isBetween(1200.0, 2000.0);
    }

    private static String digest(long seed, Duration length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            CityDay.of(seed).events(length).forEach(event -> digest.update(CanonicalEventJson.write(event)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
