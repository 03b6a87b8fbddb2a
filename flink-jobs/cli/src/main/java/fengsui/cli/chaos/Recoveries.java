package fengsui.cli.chaos;

import fengsui.cli.chaos.Recovery.Told;
import fengsui.cli.chaos.truth.Breach;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Judges from outside how a cluster got over its faults: I4, that it does and how long consumers saw nothing; I5, that its
 * heartbeat told of it.
 *
 * @param usual the longest stretch without a new warning while nothing was amiss, milliseconds
 * @param within how long a recovery may take, the length of the fault itself not counted
 */
record Recoveries(Seen seen, long usual, Duration within) {

    /** So long one who watches waits for the next sign of life before anything is said: see {@code watch}. */
    static final long PATIENCE_MILLIS = 15_000;

    /** From one sign of life to the next. */
    private static final long BEAT_MILLIS = 5_000;

    Recovery of(Struck struck) {
        boolean away = !seen.ranThrough(struck.from(), struck.until());
        OptionalLong since = seen.runsSince(struck.from(), struck.until());
        OptionalLong warning = since.isEmpty()
                ? OptionalLong.empty()
                : seen.warningFrom(Math.max(since.getAsLong(), struck.lastBlow()));
        Stretch silence = Stretch.longest(silences(struck)).orElse(new Stretch(struck.from(), struck.from()));
        return new Recovery(
                away, since(since, struck.from()), since(warning, struck.from()), silence.millis(), told(silence));
    }

    /** What the next round has made longer is no matter of this one. */
    private List<Stretch> silences(Struck struck) {
        return seen.silences(struck.from(), struck.until()).stream()
                .map(silence -> new Stretch(silence.from(), Math.min(silence.to(), struck.until())))
                .toList();
    }

    private static OptionalLong since(OptionalLong time, long from) {
        return time.isEmpty() ? time : OptionalLong.of(time.getAsLong() - from);
    }

    /** Whether a silence is an outage, and then whether the heartbeat missed a beat or said that it is behind. */
    private Told told(Stretch silence) {
        if (silence.millis() <= usual + PATIENCE_MILLIS + BEAT_MILLIS) {
            return Told.NO_NEED;
        }
        boolean missed = seen.pulseless(silence.from(), silence.to()).stream()
                .anyMatch(gap -> gap.millis() >= PATIENCE_MILLIS && gap.meets(silence));
        return missed || behind(silence) ? Told.YES : Told.NO;
    }

    private boolean behind(Stretch silence) {
        return seen.beats().stream()
                .filter(beat -> beat.at() >= silence.from() && beat.at() <= silence.to() + PATIENCE_MILLIS)
                .anyMatch(beat -> !beat.fine() || (beat.lag() != null && beat.lag() >= PATIENCE_MILLIS));
    }

    /** What must hold and did not. */
    List<Breach> breaches(Struck struck) {
        Recovery recovery = of(struck);
        List<Breach> breaches = new ArrayList<>();
        long most = within.plus(struck.round().length()).toMillis();
        if (recovery.running().isEmpty()) {
            breaches.add(breach("I4", struck, "the job did not come back to running"));
        } else if (recovery.running().getAsLong() > most) {
            breaches.add(breach(
                    "I4",
                    struck,
                    "the job ran again after " + seconds(recovery.running().getAsLong()) + ", expected within "
                            + seconds(most)));
        }
        if (recovery.warning().isEmpty()) {
            breaches.add(breach("I4", struck, "no new warning could be read afterwards"));
        }
        if (recovery.silence() > most + usual) {
            breaches.add(breach(
                    "I4",
                    struck,
                    "consumers saw nothing for " + seconds(recovery.silence()) + ", expected at most "
                            + seconds(most + usual)));
        }
        if (recovery.told() == Told.NO) {
            breaches.add(breach(
                    "I5",
                    struck,
                    "consumers saw nothing for " + seconds(recovery.silence())
                            + ", and the heartbeat neither fell silent for " + seconds(PATIENCE_MILLIS)
                            + " nor said that it is so far behind"));
        }
        return breaches;
    }

    private static Breach breach(String invariant, Struck struck, String what) {
        String faults = String.join(
                " + ", struck.round().blows().stream().map(Blow::says).toList());
        return new Breach(invariant, "round " + struck.round().number() + " (" + faults + "): " + what);
    }

    static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
}
