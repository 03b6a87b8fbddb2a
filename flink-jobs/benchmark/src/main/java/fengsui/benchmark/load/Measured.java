package fengsui.benchmark.load;

/** What a city's sensors measure, as many of each as in the made-up city of the demo. */
public enum Measured {
    GAS(17, "gas", "%LEL", 2.5, 0.5, 35),
    SMOKE(9, "smoke", "%obs/m", 0.5, 0.1, 7),
    INDOOR_CO(2, "indoor-co", "mg/m³", 4, 0.6, 80),
    TEMPERATURE(1, "temperature", "°C", 22, 0.4, 80),
    WATER_LEVEL(1, "water-level", "cm", 4, 0.5, 35),
    CROWD_COUNT(1, "crowd-count", "persons", 60, 8, 800),
    NOISE(1, "noise", "dB", 52, 3, 90);

    /** How many parts all have together. */
    public static final int PARTS = 32;

    private final int parts;
    private final String property;
    private final String unit;
    private final double ordinary;
    private final double sway;
    private final double grave;

    Measured(int parts, String property, String unit, double ordinary, double sway, double grave) {
        this.parts = parts;
        this.property = property;
        this.unit = unit;
        this.ordinary = ordinary;
        this.sway = sway;
        this.grave = grave;
    }

    /** What is measured by one part of all sensors, 0 to 31. */
    public static Measured of(int part) {
        int left = part;
        for (Measured measured : values()) {
            left -= measured.parts;
            if (left < 0) {
                return measured;
            }
        }
        return NOISE;
    }

    public String property() {
        return property;
    }

    public String unit() {
        return unit;
    }

    /**
     * A reading.
     *
     * @param trouble whether something is wrong at that place
     * @param chance of a normal distribution
     */
    public double value(boolean trouble, double chance) {
        return (trouble ? grave : ordinary) + sway * chance;
    }
}
