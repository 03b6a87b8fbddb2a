package fengsui.job;

import java.io.Serializable;
import java.time.Duration;

/**
 * What moves time on while every input is silent.
 *
 * @param on off where event time is not the time of day: then time moves with events alone
 * @param silence how long no input partition may have grown before the clock speaks
 * @param grace how far time then stays behind the time of day, besides the feeds' own bound
 */
public record SilenceClock(boolean on, Duration silence, Duration grace) implements Serializable {

    static final SilenceClock STANDARD = new SilenceClock(true, Duration.ofSeconds(10), Duration.ofSeconds(5));
    /** Time moves with events alone. */
    public static final SilenceClock OFF = new SilenceClock(false, STANDARD.silence(), STANDARD.grace());

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

    /** Between one look at the inputs and the next: for as long may who speaks first after a silence be kept waiting. */
    Duration pause() {
        Duration part = silence.dividedBy(4);
        return part.compareTo(LONGEST_PAUSE) < 0 ? part : LONGEST_PAUSE;
    }

    SilenceClock turned(boolean wanted) {
        return new SilenceClock(wanted, silence, grace);
    }

    SilenceClock withSilence(Duration length) {
        return new SilenceClock(on, length, grace);
    }

    SilenceClock withGrace(Duration length) {
        return new SilenceClock(on, silence, length);
    }
}
