package fengsui.rule;

import fengsui.area.AreaMap;
import fengsui.codec.RuleBundle;
import fengsui.codec.area.AreaFiles;
import java.util.ArrayList;
import java.util.TreeMap;

/** The areas that were read last: most rule sets in a row have the same. Not thread-safe. */
public final class KnownAreas {

    private RuleBundle files = AreaFiles.in(new RuleBundle(new TreeMap<>()));
    private AreaMap last = AreaMap.NONE;

    /** Of {@code bundle}. Whoever loads the whole set reports what is wrong with them. */
    AreaMap of(RuleBundle bundle) {
        RuleBundle own = AreaFiles.in(bundle);
        if (!own.equals(files)) {
            last = AreaFiles.load(own, new ArrayList<>());
            files = own;
        }
        return last;
    }
}
