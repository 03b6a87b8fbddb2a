package fengsui.codec;

import java.util.List;

/**
 * What is the same for every warning of one job.
 *
 * @param sender who answers for the warnings, for example {@code fengsui@harbour-city}
 * @param status CAP 1.2: {@code Actual}, {@code Exercise} or {@code Test}
 */
public record WarningContext(String sender, String status) {

    /** Of records that are meant, and of two kinds that are not. */
    public static final List<String> STATUSES = List.of("Actual", "Exercise", "Test");

    /** Of a job that is meant. */
    public static final String ACTUAL = STATUSES.get(0);

    /** Whether warnings are meant: nobody is to act on others. */
    public boolean isActual() {
        return status.equals(ACTUAL);
    }
}
