package fengsui.event;

import org.jspecify.annotations.Nullable;

/**
 * Who reported an event.
 *
 * @param feed the department's stream, named after its mapping file
 * @param sourceId one device in it: a sensor, a camera, a line
 * @param position the record it came in, which several events may share; {@code null} where it came in none: the job
 *     itself made it
 */
public record Origin(String feed, String sourceId, @Nullable Position position) {}
