package fengsui.metrics;

import java.util.List;

/** What is told of a measure to whoever reads it. */
public sealed interface Described permits Measure, Borrowed {

    /** Its name for Prometheus, unit at the end. */
    String metric();

    Kind kind();

    String unit();

    /** Names of its labels. Each has few values, known from the rules, feeds and topics: never a device, place or person. */
    List<String> labels();

    /** One sentence or two. */
    String help();
}
