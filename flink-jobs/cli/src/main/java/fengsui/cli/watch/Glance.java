package fengsui.cli.watch;

import fengsui.topics.pulse.JobPulse;
import org.jspecify.annotations.Nullable;

/**
 * What is known at one moment beside the incidents.
 *
 * @param clock the engine's clock, epoch milliseconds; zero where it is not known
 * @param lag how far it is behind the time of day, milliseconds; {@code null} where it does not say
 * @param silentFor seconds without a heartbeat, {@code null} where the job lives
 * @param heard whether any heartbeat was heard
 * @param degraded whether the job says that something is wrong with it
 * @param begun whether it is known what stands
 * @param trouble why nothing can be read just now, {@code null} where it can
 */
record Glance(
        long clock,
        @Nullable Long lag,
        @Nullable Long silentFor,
        boolean heard,
        boolean degraded,
        boolean begun,
        @Nullable String trouble) {

    private static final long SECOND = 1_000;

    static Glance at(JobPulse pulse, long now, boolean begun, @Nullable String trouble) {
        Long silence = begun && pulse.silent(now) ? (Long) (pulse.silentFor(now) / SECOND) : null;
        return new Glance(pulse.clock(now), pulse.lag(), silence, pulse.heard(), pulse.degraded(), begun, trouble);
    }

    boolean away() {
        return trouble != null;
    }
}
