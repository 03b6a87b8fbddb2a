package fengsui.warning;

import fengsui.risk.Grade;
import fengsui.risk.Signal;
import java.util.ArrayList;
import java.util.List;

/** What dispatch is done with at one desk. Not thread-safe. */
final class Rests {

    private final List<Rest> all;

    Rests(List<Rest> all) {
        this.all = new ArrayList<>(all);
    }

    void add(Rest rest) {
        all.add(rest);
    }

    List<Rest> all() {
        return List.copyOf(all);
    }

    /** Whether dispatch is done with what this rests on, which it then is for longer. */
    boolean hold(Hazard hazard, Signal signal, Grade judged) {
        all.removeIf(rest -> rest.until() <= signal.time());
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).covers(signal, judged)) {
                all.set(i, all.get(i).after(signal.time(), hazard));
                return true;
            }
        }
        return false;
    }
}
