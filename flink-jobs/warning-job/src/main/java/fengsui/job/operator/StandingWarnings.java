package fengsui.job.operator;

import fengsui.warning.Warning;
import java.io.Serializable;
import java.util.List;

/** What stands in the alert topic, to be compared with a restored state. */
@FunctionalInterface
public interface StandingWarnings extends Serializable {

    /** There is no topic to compare with, so nothing is. */
    @SuppressWarnings(
            "ClassInitializationDeadlock") // an interface without defaults is not initialized with its classes
    StandingWarnings NONE = new NoStandingWarnings();

    /**
     * The newest record of every incident that is not closed for good, of all desks, as far as it was committed. May be
     * asked more than once, and then answers as of now.
     *
     * @throws Exception where the topic cannot be read: the job must not go on without
     */
    List<Warning> read() throws Exception;
}
