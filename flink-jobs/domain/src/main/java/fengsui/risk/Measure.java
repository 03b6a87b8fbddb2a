package fengsui.risk;

import fengsui.event.Plain;

/** One value that a rule returned besides its evidence. */
public sealed interface Measure {

    /** A finite number. */
    record Numeric(double value) implements Measure {

        @Override
        public String text() {
            return Plain.text(value);
        }
    }

    record Text(String value) implements Measure {

        @Override
        public String text() {
            return value;
        }
    }

    /** For headlines and explanations. */
    String text();
}
