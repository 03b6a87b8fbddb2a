package fengsui.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CrsTest {

    @ParameterizedTest
    @EnumSource(Crs.class)
    void whenAPlaceIsShiftedAndReadBack_thenItIsWhereItWas(Crs crs) {
        Random random = new Random(9);
        for (double lon = 73; lon < 137; lon += 1.5) {
            for (double lat = 2; lat < 55; lat += 1.5) {
                Point place = new Point(lon + random.nextDouble(0.5), lat + random.nextDouble(0.5));
                Point back = crs.toWgs84(crs.ofWgs84(place));
                assertThat(Distance.metres(place, back)).as("%s", place).isLessThan(0.5);
            }
        }
    }

    /** Shanghai, Shenzhen and Beijing as the tests of eviltransform have them (github.com/googollee/eviltransform). */
    @ParameterizedTest
    @CsvSource({
        "121.5272106, 31.1774276, 121.531541859215, 31.17530398364597",
        "113.912316, 22.543847, 113.9171764808363, 22.540796131694766",
        "116.377817, 39.911954, 116.38404722455657, 39.91334545536069"
    })
    void whenAPublishedPointIsInGcj02_thenItIsFound(double lon, double lat, double gcjLon, double gcjLat) {
        Point place = new Point(lon, lat);
        assertThat(Distance.metres(Crs.GCJ02.toWgs84(new Point(gcjLon, gcjLat)), place))
                .isLessThan(0.01);
        assertThat(Distance.metres(place, new Point(gcjLon, gcjLat))).isBetween(400.0, 700.0);
    }

    /** The example of coordtransform (github.com/wandergis/coordtransform), which takes GCJ-02 to BD-09. */
    @Test
    void whenAPublishedPointIsInBd09_thenItIsWhereItsGcj02Is() {
        Point baidu = new Point(116.41036949371029, 39.92133699351022);
        Point gcj = new Point(116.404, 39.915);
        assertThat(Distance.metres(Crs.BD09.toWgs84(baidu), Crs.GCJ02.toWgs84(gcj)))
                .isLessThan(0.01);
    }

    @ParameterizedTest
    @CsvSource({"-86.3, 32.36", "139.76, 35.68", "-180, -90", "180, 90", "0, 0"})
    void whenAPlaceIsFarFromChina_thenItStaysAsItWasRead(double lon, double lat) {
        for (Crs crs : Crs.values()) {
            assertThat(crs.toWgs84(new Point(lon, lat))).isEqualTo(new Point(lon, lat));
        }
    }

    @Test
    void whenALabelIsParsed_thenItIsTheSystemOfThatName() {
        assertThat(Crs.parse("GCJ-02")).contains(Crs.GCJ02);
        assertThat(Crs.parse("BD-09")).contains(Crs.BD09);
        assertThat(Crs.parse("WGS84")).contains(Crs.WGS84);
        assertThat(Crs.parse("EPSG:4326")).isEmpty();
    }

    @Test
    void whenTwoPlacesAreADegreeOfLatitudeApart_thenThatIsAHundredAndElevenKilometres() {
        assertThat(Distance.metres(new Point(123.4, 29), new Point(123.4, 30))).isBetween(111_100.0, 111_300.0);
        assertThat(Distance.metres(new Point(123.4, 29), new Point(123.4, 29))).isZero();
    }
}
