package fengsui.burst;

import fengsui.area.Area;
import fengsui.area.AreaChain;
import fengsui.area.Level;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One area that is watched, and what it has of the calls of the one above it. Not thread-safe. */
final class Place {

    /** Who has had no call yet may be expected to have one, among as many as there are areas beside it and itself. */
    private static final double FIRST_CALL = 1;

    private final Area area;
    private final AreaChain chain;
    private final @Nullable Place parent;
    private final Panes panes = new Panes();
    private final Tally learned = new Tally();
    private int children;
    private boolean late;

    Place(Area area, AreaChain chain, @Nullable Place parent) {
        this.area = area;
        this.chain = chain;
        this.parent = parent;
    }

    /** An area below {@code parent}; where levels between them are not told apart, they are the parent's. */
    static Place below(Place parent, Area area) {
        return new Place(area, chain(area, parent.chain), parent);
    }

    private static AreaChain chain(Area area, AreaChain above) {
        return new AreaChain(
                code(Level.GRID, area, above),
                code(Level.COMMUNITY, area, above),
                code(Level.STREET, area, above),
                code(Level.DISTRICT, area, above),
                code(Level.CITY, area, above));
    }

    private static String code(Level level, Area area, AreaChain above) {
        return level.compareTo(area.level()) <= 0 ? area.code() : above.code(level);
    }

    Area area() {
        return area;
    }

    AreaChain chain() {
        return chain;
    }

    @Nullable
    Place parent() {
        return parent;
    }

    Panes panes() {
        return panes;
    }

    /** The calls learned from, less what is forgotten. */
    double learned(long hour) {
        return learned.calls(hour);
    }

    void learn(long hour, double calls) {
        know();
        learned.add(hour, calls);
    }

    /** One more call in an hour that was learned from already. */
    void learnLate(long hour) {
        know();
        learned.addLate(hour);
    }

    /** From now on it is one of those that share in what its parent has; calls not yet due make it none. */
    private void know() {
        if (parent != null && !learned.hasAny()) {
            parent.children++;
        }
    }

    /** Whether it had a call before {@code minute}. */
    boolean isKnown(long minute) {
        return learned.hasAny() || panes.first() < minute;
    }

    /** Whether a late call has changed what was looked at. */
    boolean late() {
        return late;
    }

    void late(boolean late) {
        this.late = late;
    }

    /**
     * What part of the calls of the area above {@code parentCalls} come from here: a Gamma, whose prior is an equal part
     * for each area known there and one unknown.
     */
    double share(long hour, double parentCalls) {
        int siblings = parent == null ? 1 : parent.children;
        return (learned.calls(hour) + FIRST_CALL) / (parentCalls + FIRST_CALL * (siblings + 1));
    }

    /** The variance of {@link #share} over its square. */
    double shareSpread(long hour) {
        return 1 / (learned.calls(hour) + FIRST_CALL);
    }

    /** Whether nothing is lost where it is no longer watched: less than {@code calls} are left of what it learned. */
    boolean isForgotten(long hour, double calls) {
        return children == 0 && !late && panes.isEmpty() && learned.calls(hour) < calls;
    }

    void leave() {
        if (parent != null && learned.hasAny()) {
            parent.children--;
        }
    }

    void write(DataOutput out) throws IOException {
        panes.write(out);
        learned.write(out);
        out.writeBoolean(late);
    }

    void read(DataInput in) throws IOException {
        panes.read(in);
        learned.read(in);
        if (parent != null && learned.hasAny()) {
            parent.children++;
        }
        late = in.readBoolean();
    }
}
