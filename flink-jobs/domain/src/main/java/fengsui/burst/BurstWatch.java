package fengsui.burst;

import fengsui.area.Area;
import fengsui.area.AreaChain;
import fengsui.area.Level;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Watches one sort of calls or alerts in one area and all areas within it. Told of calls and of the time that passes, it
 * says at the end of each minute which areas have more than expected. Counts are sums: in whatever order the calls of a
 * minute come, the bursts are the same. A call that comes late counts in its own minute, and in the windows still to be
 * looked at; what was told is not rewritten. It learns from an hour once it has been over for {@value #LATENESS} minutes.
 *
 * <p>A day must be learned from before anything is told. Not thread-safe.
 */
public final class BurstWatch {

    /** Calls up to so many minutes late count in windows. */
    public static final int LATENESS = 60;

    private static final long MINUTE_MILLIS = 60_000;
    private static final long DAY = 24 * 60;
    private static final long WEEK = 7 * DAY;

    /** Farther ahead no call is believed. How far some inputs are read ahead of others is not for this to say. */
    private static final long FARTHEST = 36_525 * DAY;

    /** Silence longer than that is no longer believed. */
    private static final long LONGEST_SILENCE = 400 * DAY;

    private static final int FORM = 1;

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::area);

    private final Places places;
    private final Knowledge knowledge;
    private final Look look;
    private final TreeMap<Long, SortedSet<Place>> pending = new TreeMap<>();
    /** Minutes before this one are over. */
    private long clock = Long.MIN_VALUE;
    /** Minutes before this one are learned from; {@link Long#MIN_VALUE} before the first call. */
    private long learned = Long.MIN_VALUE;

    private long newest = Long.MIN_VALUE;

    private BurstWatch(Place top, WeekHours weekHours) {
        places = new Places(top);
        knowledge = new Knowledge(weekHours);
        look = new Look(knowledge);
    }

    /** Knows nothing yet of the area of {@code chain} at {@code level}, nor of those within. */
    public static BurstWatch begin(Level level, AreaChain chain, WeekHours weekHours) {
        return new BurstWatch(new Place(chain.at(level), chain.upFrom(level), null), weekHours);
    }

    /**
     * Goes on as the one that gave {@code state}, to the bit.
     *
     * @throws IllegalArgumentException where it is no state of one
     */
    public static BurstWatch restore(byte[] state, WeekHours weekHours) {
        try {
            DataInput in = new DataInputStream(new ByteArrayInputStream(state));
            int form = in.readByte();
            if (form != FORM) {
                throw new IllegalArgumentException("state of form " + form + ", expected " + FORM);
            }
            Level level = Level.parse(in.readUTF()).orElseThrow(() -> new IOException("a level is expected"));
            AreaChain chain = new AreaChain(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF());
            BurstWatch watch = begin(level, chain, weekHours);
            watch.read(in);
            return watch;
        } catch (IOException e) {
            throw new IllegalArgumentException("state of " + state.length + " bytes cannot be read", e);
        }
    }

    private void read(DataInput in) throws IOException {
        clock = in.readLong();
        learned = in.readLong();
        newest = in.readLong();
        places.read(in);
        knowledge.read(in);
        for (Place place : places.unsorted()) {
            place.panes().from(clock).keySet().forEach(minute -> await(place, minute));
            if (place.late()) {
                await(place, clock);
            }
        }
    }

    /** All that is known. */
    public byte[] state() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeUTF(places.top().area().level().label());
            for (Level level : Level.values()) {
                out.writeUTF(places.top().chain().code(level));
            }
            out.writeLong(clock);
            out.writeLong(learned);
            out.writeLong(newest);
            places.write(out);
            knowledge.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** When the last minute is over that has a call still to be looked at, epoch milliseconds; the clock where there is none. */
    long end() {
        long end = pending.isEmpty() ? clock : pending.lastKey() + 1;
        return end == Long.MIN_VALUE ? end : end * MINUTE_MILLIS;
    }

    public Area area() {
        return places.top().area();
    }

    /**
     * A call in the smallest area of {@code chain}. Where a code is that of any level above, the place is known no
     * better than that.
     *
     * @param time of the event, epoch milliseconds
     */
    public Taken accept(AreaChain chain, long time) {
        long minute = Math.floorDiv(time, MINUTE_MILLIS);
        if (clock != Long.MIN_VALUE) {
            if (minute > clock + FARTHEST) {
                return Taken.TOO_EARLY;
            }
            if (learned == Long.MIN_VALUE ? minute < clock - LATENESS : minute < learned - WEEK) {
                return Taken.TOO_LATE;
            }
        }
        Place place = places.smallest(chain);
        if (minute < learned) {
            knowledge.learnLate(place, Math.floorDiv(minute, 60L));
            return Taken.LEARNED;
        }
        newest = Math.max(newest, minute);
        places.count(place, minute, this::changed);
        return minute < clock ? Taken.LATE : Taken.IN_TIME;
    }

    /** Which hour of the week an hour is may have changed: what is expected is worked out anew. */
    void renew() {
        knowledge.renew();
    }

    /** Whether it has been silent for so long that one which begins anew does as well. */
    boolean isForgotten() {
        return learned != Long.MIN_VALUE && pending.isEmpty() && learned - LONGEST_SILENCE > newest;
    }

    private void changed(Place place, long minute) {
        if (minute < clock) {
            place.late(true);
        }
        await(place, Math.max(minute, clock));
    }

    private void await(Place place, long minute) {
        pending.computeIfAbsent(minute, unseen -> new TreeSet<>(ORDER)).add(place);
    }

    /**
     * Event time has come to {@code time}, epoch milliseconds: minutes that end up to then are over. Nothing happens where it
     * does not move, nor at {@link Long#MIN_VALUE}, before which there is no time.
     *
     * @param told of each look at an area with calls, those that find nothing unusual too
     */
    public void advance(long time, Consumer<Burst> told) {
        long now = Math.floorDiv(time, MINUTE_MILLIS);
        if (now <= clock || time == Long.MIN_VALUE) {
            return;
        }
        // Not before the first minute with a call is over: until then an earlier one may still come.
        long first = learned == Long.MIN_VALUE ? places.first() : Long.MAX_VALUE;
        if (first < now) {
            learned = Math.floorDiv(first, 60L) * 60;
        }
        for (long next = next(); next <= now; next = next()) {
            if (next == dueToLearn()) {
                learn(now);
            } else {
                lookAt(pending.pollFirstEntry(), told);
            }
        }
        clock = now;
    }

    private long next() {
        long look = pending.isEmpty() ? Long.MAX_VALUE : pending.firstKey() + 1;
        return Math.min(look, dueToLearn());
    }

    private long dueToLearn() {
        return learned == Long.MIN_VALUE ? Long.MAX_VALUE : learned + 60 + LATENESS;
    }

    private void learn(long now) {
        long hour = learned / 60;
        if (learned - LONGEST_SILENCE > newest) {
            learned = Math.max(learned + 60, Math.floorDiv(now - LATENESS, 60L) * 60);
            return;
        }
        knowledge.learn(places, hour);
        learned += 60;
        places.forget(learned - Windows.LONGEST, hour);
    }

    private void lookAt(Map.Entry<Long, SortedSet<Place>> due, Consumer<Burst> told) {
        long minute = due.getKey();
        for (Place place : due.getValue()) {
            if (place.late() || place.panes().sum(minute, minute + 1) > 0) {
                place.late(false);
                look.at(place, minute + 1).ifPresent(told);
            }
        }
    }
}
