package fengsui.benchmark.race;

import fengsui.event.HotlineCall;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.event.VideoAlert;

/** Events as Drools takes them: plain beans. */
public final class Facts {

    private Facts() {}

    /** What the rules call. */
    public interface Teller {

        void tell(String rule, String grid, long time);

        /** Is passed over unless {@code time} is now. */
        void tellNow(String rule, String grid, long time);
    }

    static Object of(SafetyEvent event) {
        if (event instanceof SensorReading reading) {
            return switch (reading.property()) {
                case "gas" -> new Gas(reading);
                case "smoke" -> new Smoke(reading);
                default -> new Water(reading);
            };
        }
        return event instanceof VideoAlert alert ? new Sighting(alert) : new Call((HotlineCall) event);
    }

    /** What all of them have. */
    public abstract static class Fact {

        private final String grid;
        private final long ts;

        Fact(SafetyEvent event) {
            this.grid = event.area().grid();
            this.ts = event.eventTime();
        }

        public String getGrid() {
            return grid;
        }

        public long getTs() {
            return ts;
        }
    }

    public static final class Gas extends Fact {

        private final double value;

        Gas(SensorReading reading) {
            super(reading);
            this.value = reading.value();
        }

        public double getValue() {
            return value;
        }
    }

    public static final class Smoke extends Fact {

        private final double value;

        Smoke(SensorReading reading) {
            super(reading);
            this.value = reading.value();
        }

        public double getValue() {
            return value;
        }
    }

    public static final class Water extends Fact {

        private final long milli;

        Water(SensorReading reading) {
            super(reading);
            this.milli = reading.milli();
        }

        public long getMilli() {
            return milli;
        }
    }

    public static final class Sighting extends Fact {

        private final String label;

        Sighting(VideoAlert alert) {
            super(alert);
            this.label = alert.label();
        }

        public String getLabel() {
            return label;
        }

        public boolean isPicture() {
            return label.equals("smoke") || label.equals("flame");
        }
    }

    public static final class Call extends Fact {

        private final String category;

        Call(HotlineCall call) {
            super(call);
            this.category = call.category();
        }

        public String getCategory() {
            return category;
        }
    }
}
