package fengsui.cli.chaos;

import java.util.List;
import java.util.OptionalLong;

/**
 * What was to be seen from outside while faults were injected, all in the order of time, epoch milliseconds.
 *
 * @param warnings when each warning could first be read by a consumer that wants committed records alone; one that came
 *     again is not among them
 * @param beats of the job
 * @param turns of the job from running to not running and back
 */
record Seen(List<Long> warnings, List<Beat> beats, List<Turn> turns) {

    Seen {
        warnings = List.copyOf(warnings);
        beats = List.copyOf(beats);
        turns = List.copyOf(turns);
    }

    /** The first warning at {@code time} or later. */
    OptionalLong warningFrom(long time) {
        return warnings.stream()
                .mapToLong(Long::longValue)
                .filter(at -> at >= time)
                .findFirst();
    }

    /** Between two warnings each, those stretches that reach into {@code from} to {@code to}, as a whole. */
    List<Stretch> silences(long from, long to) {
        return Stretch.between(warnings, from, to);
    }

    /** The same for signs of life. */
    List<Stretch> pulseless(long from, long to) {
        return Stretch.between(beats.stream().map(Beat::at).toList(), from, to);
    }

    /** Whether the job ran at that time. */
    boolean ranAt(long time) {
        boolean ran = true;
        for (Turn turn : turns) {
            if (turn.at() > time) {
                break;
            }
            ran = turn.runs();
        }
        return ran;
    }

    /** Whether the job ran at all of that time. */
    boolean ranThrough(long from, long to) {
        return ranAt(from) && turns.stream().noneMatch(turn -> !turn.runs() && turn.at() > from && turn.at() <= to);
    }

    /** From when on the job ran, of that time, until its end; empty where it did not at the end. */
    OptionalLong runsSince(long from, long to) {
        if (!ranAt(to)) {
            return OptionalLong.empty();
        }
        long since = from;
        for (Turn turn : turns) {
            if (turn.runs() && turn.at() > from && turn.at() <= to) {
                since = turn.at();
            }
        }
        return OptionalLong.of(since);
    }
}
