package fengsui.codec.feed;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The units that feeds write and rules expect. Each knows how to become the base unit of its dimension: value × factor +
 * offset. Names are the symbols that people write, the codes of UCUM and those of UN/CEFACT Recommendation 20, which
 * SensorThings and FIWARE use.
 */
enum Unit {
    CELSIUS("temperature", 1, 0, "°C ℃ C Cel CEL degC degree_Celsius"),
    FAHRENHEIT("temperature", 5.0 / 9, -160.0 / 9, "°F ℉ F [degF] FAH"),
    KELVIN("temperature", 1, -273.15, "K KEL"),
    METRE("length", 1, 0, "m MTR"),
    CENTIMETRE("length", 0.01, 0, "cm CMT"),
    MILLIMETRE("length", 0.001, 0, "mm MMT"),
    KILOMETRE("length", 1000, 0, "km KMT"),
    FOOT("length", 0.3048, 0, "ft [ft_i] FOT"),
    INCH("length", 0.0254, 0, "in [in_i] INH"),
    METRE_PER_SECOND("speed", 1, 0, "m/s MTS"),
    KILOMETRE_PER_HOUR("speed", 1 / 3.6, 0, "km/h kmh KMH"),
    MILE_PER_HOUR("speed", 0.44704, 0, "mph [mi_i]/h HM"),
    KNOT("speed", 1852.0 / 3600, 0, "kn kt [kn_i] KNT"),
    HECTOPASCAL("pressure", 1, 0, "hPa mbar A97 MBR"),
    PASCAL("pressure", 0.01, 0, "Pa PAL"),
    KILOPASCAL("pressure", 10, 0, "kPa KPA"),
    BAR("pressure", 1000, 0, "bar BAR"),
    MERCURY("pressure", 1.333223874, 0, "mmHg mm[Hg] HN"),
    MICROGRAM_PER_CUBIC_METRE("mass concentration", 1, 0, "µg/m³ μg/m³ ug/m3 µg/m3 GQ"),
    MILLIGRAM_PER_CUBIC_METRE("mass concentration", 1000, 0, "mg/m³ mg/m3 GP"),
    PERCENT("share", 1, 0, "% P1"),
    ONE("share", 100, 0, "1 C62"),
    PARTS_PER_MILLION("share", 1e-4, 0, "ppm [ppm] 59"),
    PARTS_PER_BILLION("share", 1e-7, 0, "ppb [ppb] 61"),
    CUBIC_METRE_PER_SECOND("flow", 1, 0, "m³/s m3/s MQS"),
    LITRE_PER_SECOND("flow", 0.001, 0, "L/s l/s G51"),
    CUBIC_METRE_PER_HOUR("flow", 1.0 / 3600, 0, "m³/h m3/h MQH"),
    DECIBEL("level", 1, 0, "dB dB(A) 2N"),
    LUX("illuminance", 1, 0, "lx LUX"),
    WATT("power", 1, 0, "W WTT"),
    KILOWATT("power", 1000, 0, "kW KWT"),
    VOLT("voltage", 1, 0, "V VLT"),
    MILLIMETRE_PER_HOUR("rain rate", 1, 0, "mm/h H67");

    private static final Map<String, Unit> BY_NAME = byName();

    private final String dimension;
    private final double factor;
    private final double offset;
    /** With spaces between. */
    private final String names;

    Unit(String dimension, double factor, double offset, String names) {
        this.dimension = dimension;
        this.factor = factor;
        this.offset = offset;
        this.names = names;
    }

    private static Map<String, Unit> byName() {
        Map<String, Unit> units = new HashMap<>();
        for (Unit unit : values()) {
            for (String name : unit.names.split(" ", -1)) {
                units.put(name, unit);
            }
        }
        return units;
    }

    static @Nullable Unit of(String name) {
        return BY_NAME.get(name);
    }

    /** The first of its names, which events carry. */
    String symbol() {
        return names.substring(0, (names + " ").indexOf(' '));
    }

    boolean becomes(Unit other) {
        return dimension.equals(other.dimension);
    }

    /** {@code value} of this unit in {@code other}, to twelve digits: what is told is 25 and not 24.999999999999996. */
    double to(Unit other, double value) {
        if (this == other) {
            return value;
        }
        double converted = (value * factor + offset - other.offset) / other.factor;
        return Double.isFinite(converted) ? rounded(converted) : converted;
    }

    private static double rounded(double value) {
        double scale = Math.pow(10, Math.max(-300, Math.min(300, 11 - Math.floor(Math.log10(Math.abs(value))))));
        double shifted = value * scale;
        return value == 0 || !Double.isFinite(shifted) ? value : Math.rint(shifted) / scale;
    }
}
