package fengsui.event;

/**
 * Who reported an event.
 *
 * @param feed the department's stream, named after its mapping file
 * @param sourceId one device in it: a sensor, a camera, a line
 * @param position the record it came in; several events may share one
 */
public record Origin(String feed, String sourceId, Position position) {}
