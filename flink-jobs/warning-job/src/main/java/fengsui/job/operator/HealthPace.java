package fengsui.job.operator;

import java.io.Serializable;

/**
 * How the job speaks of itself.
 *
 * @param live whether there is a present time that the engine's clock can lag behind
 * @param everyMillis in processing time
 */
public record HealthPace(boolean live, long everyMillis) implements Serializable {}
