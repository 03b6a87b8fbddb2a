package fengsui.cli.chaos;

import org.jspecify.annotations.Nullable;

/**
 * One sign of life of the job, as one who reads the topic of health alone has it.
 *
 * @param at when it could be read, epoch milliseconds
 * @param lag how far the job's clock was behind, milliseconds; null where it did not say
 * @param fine whether it said that all is well
 */
record Beat(long at, @Nullable Long lag, boolean fine) {}
