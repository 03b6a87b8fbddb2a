package fengsui.cli.sim;

import java.util.Locale;

/** What is measured, and what it reads on an ordinary day: far from every threshold. */
enum Property {
    GAS("%LEL") {
        @Override
        double ordinary(double hour, double sway) {
            return 2 + 0.6 * peak(hour, 12) + 0.8 * peak(hour, 18.5) + sway;
        }
    },
    SMOKE("%obs/m") {
        @Override
        double ordinary(double hour, double sway) {
            return 0.4 + 0.3 * peak(hour, 18.5) + 0.3 * sway;
        }
    },
    TEMPERATURE("°C") {
        @Override
        double ordinary(double hour, double sway) {
            return 22 + 6 * wave(hour, 15) + 0.4 * sway;
        }
    },
    WATER_LEVEL("cm") {
        @Override
        double ordinary(double hour, double sway) {
            return 4 + wave(hour, 7) + 0.5 * sway;
        }
    },
    PM25("µg/m³") {
        @Override
        double ordinary(double hour, double sway) {
            return 34 + 12 * peak(hour, 8) + 10 * peak(hour, 19) + 4 * sway;
        }
    },
    CROWD_COUNT("persons") {
        @Override
        double ordinary(double hour, double sway) {
            return 25 + 60 * peak(hour, 12.5) + 90 * peak(hour, 19) + 14 * sway;
        }
    },
    INDOOR_CO("mg/m³") {
        @Override
        double ordinary(double hour, double sway) {
            return 3 + 2 * peak(hour, 18.5) + sway;
        }
    },
    NOISE("dB") {
        @Override
        double ordinary(double hour, double sway) {
            return 52 + 10 * wave(hour, 14) + 4 * sway;
        }
    };

    private static final double PEAK_HOURS = 1.5;
    private static final double TENTHS = 10.0;

    private final String unit;

    Property(String unit) {
        this.unit = unit;
    }

    /**
     * @param hour of the local day, 0 to 24
     * @param sway chance, from -1 to 1
     */
    abstract double ordinary(double hour, double sway);

    /** As the device would show it: people in whole numbers, all else in tenths. */
    double shown(double value) {
        return this == CROWD_COUNT ? Math.rint(value) : Math.round(value * TENTHS) / TENTHS;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String unit() {
        return unit;
    }

    /** A wave over the whole day, 1 at {@code top} and -1 twelve hours from it. StrictMath: the same on every machine. */
    private static double wave(double hour, double top) {
        return StrictMath.cos((hour - top) * Math.PI / 12);
    }

    /** A bump around {@code top}, 1 high. */
    private static double peak(double hour, double top) {
        double away = (hour - top) / PEAK_HOURS;
        return StrictMath.exp(-away * away);
    }
}
