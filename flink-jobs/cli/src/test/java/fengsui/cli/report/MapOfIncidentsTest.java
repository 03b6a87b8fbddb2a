package fengsui.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Distance;
import fengsui.area.Level;
import fengsui.area.Point;
import fengsui.cli.screen.Language;
import fengsui.codec.WarningView;
import fengsui.codec.area.AreaShapes;
import fengsui.codec.area.AreaShapes.Outline;
import fengsui.risk.Grade;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class MapOfIncidentsTest {

    private static final Views SOUTH = Views.at(Level.GRID, "c8900_-12800", null);
    private static final Views NORTH = Views.at(Level.GRID, "c8910_-12800", null);
    private static final Views CITY = Views.at(Level.CITY, "town", new Point(1, 1));
    private static final Views STREET = Views.at(Level.STREET, "mill-street", new Point(-75.3, 40.0));

    @Test
    void whenSomePlacesSeeMore_thenTheirCirclesAreGreaterAndBearTheGravestNumeral() {
        Parsed map = map(
                AreaShapes.NONE,
                Stream.concat(
                        IntStream.range(0, 15).mapToObj(hour -> SOUTH.warning(hour, Grade.BLUE)),
                        Stream.of(SOUTH.warning(20, Grade.ORANGE), NORTH.warning(1, Grade.BLUE))));

        assertThat(map.numbers("//g[@class='g2']/circle/@r")).containsExactly(26.0);
        assertThat(map.numbers("//g[@class='g4']/circle/@r")).containsExactly(6.5);
        assertThat(map.all("//g[@class='g2']/text")).containsExactly("Ⅱ");
        assertThat(map.all("//g[@class='g2']/title")).containsExactly("c8900_-12800: 16 incidents, Ⅱ 1, Ⅳ 15");
        assertThat(map.numbers("//g[@class='g4']/circle/@cy").get(0))
                .isLessThan(map.numbers("//g[@class='g2']/circle/@cy").get(0));
    }

    @Test
    void whenAnAreaIsGreaterThanAGrid_thenItsCircleIsHollowAndLiesWhereItsEvidenceLay() {
        Parsed map = map(AreaShapes.NONE, Stream.of(STREET.warning(1, Grade.RED), NORTH.warning(1, Grade.BLUE)));

        assertThat(map.all("//g[@class='g1 ring']/title")).containsExactly("mill-street: 1 incident, Ⅰ 1");
    }

    @Test
    void whenIncidentsAreOfTheWholeCityOrNobodyKnowsWhere_thenThatIsSaidInASentence() {
        Views lost = Views.at(Level.STREET, "somewhere", null);

        Parsed map = map(AreaShapes.NONE, Stream.of(CITY.warning(1, Grade.RED), lost.warning(1, Grade.RED)));

        assertThat(map.all("//svg")).isEmpty();
        assertThat(map.all("//p"))
                .containsExactly(
                        "No incident has a place that could be drawn.",
                        "Of the whole city, and so at no place on the map: 1 incident.",
                        "At places that are not known, and so not on the map: 1 incident.");
    }

    @Test
    void whenAreaFilesKnowTheArea_thenItIsDrawnThereOverTheOutlines() {
        AreaShapes shapes = shapes(new Point(116, 40));
        Parsed map = map(shapes, Stream.of(Views.at(Level.GRID, "g1", null).warning(1, Grade.RED)));

        assertThat(map.all("//path/@d")).hasSize(1);
        assertThat(map.numbers("//circle/@cx").get(0)).isEqualTo(width(map) / 2);
    }

    @Test
    void whenAreaFilesAreOfAnotherCity_thenTheyAreNotDrawn() {
        Parsed map = map(shapes(new Point(116, 40)), Stream.of(SOUTH.warning(1, Grade.RED)));

        assertThat(map.all("//path")).isEmpty();
        assertThat(map.all("//circle")).hasSize(1);
    }

    @Test
    void whenAMapIsScaled_thenItsMetresAreThoseOfTheEarth() {
        Point west = new Point(116, 40);
        Point east = new Point(116.2, 40);
        Point north = new Point(116, 40.1);
        Frame frame = Frame.of(Frame.Box.around(List.of(west, east, north)), 900, 540);

        double metres = Distance.metres(west, east);
        assertThat((frame.at(east).x() - frame.at(west).x()) / frame.unitsPerMetre())
                .isCloseTo(metres, Percentage.withPercentage(1));
        double up = Distance.metres(west, north);
        assertThat((frame.at(west).y() - frame.at(north).y()) / frame.unitsPerMetre())
                .isCloseTo(up, Percentage.withPercentage(1));
        assertThat(frame.width()).isLessThanOrEqualTo(900);
        assertThat(frame.height()).isLessThanOrEqualTo(540);
        assertThat(frame.scaleMetres() * frame.unitsPerMetre()).isBetween(frame.width() / 10, frame.width() / 4);
    }

    private static double width(Parsed map) {
        return map.numbers("//svg/@width").get(0);
    }

    /** One grid around {@code middle}. */
    private static AreaShapes shapes(Point middle) {
        List<Point> ring = List.of(
                new Point(middle.lon() - 0.1, middle.lat() - 0.1),
                new Point(middle.lon() + 0.1, middle.lat() - 0.1),
                new Point(middle.lon(), middle.lat() + 0.1),
                new Point(middle.lon() - 0.1, middle.lat() - 0.1));
        return new AreaShapes(List.of(new Outline("g1", Level.GRID, List.of(ring))), Map.of("g1", middle));
    }

    private static Parsed map(AreaShapes shapes, Stream<WarningView> views) {
        Html html = new Html().open("section");
        new MapOfIncidents(Places.of(Told.of(views.toList()), shapes), shapes, new Wording(Language.EN, ZoneOffset.UTC))
                .write(html);
        return Parsed.of(html.close());
    }
}
