package fengsui.cli.cluster;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one process stands.
 *
 * @param process null while it is away
 * @param since epoch milliseconds: when it was started, or when it was seen to have ended
 * @param restarts how often it was started after the first time
 */
record Standing(Member member, @Nullable ProcessMark process, long since, int restarts) {

    boolean runs() {
        return handle().isPresent();
    }

    Optional<ProcessHandle> handle() {
        return Optional.ofNullable(process).flatMap(ProcessMark::handle);
    }
}
