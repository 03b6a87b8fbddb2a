package fengsui.job.operator;

import fengsui.codec.RuleBundle;
import fengsui.job.wire.Edition;
import java.io.Serializable;
import java.util.TreeMap;

/** The rule set that a job starts with, on its way to where it is used: compiled rules cannot travel. */
public final class ShippedRules implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long number;
    private final TreeMap<String, String> files;

    public ShippedRules(RuleBundle bundle) {
        this(Edition.first(bundle));
    }

    public ShippedRules(Edition edition) {
        this.number = edition.number();
        this.files = new TreeMap<>(edition.rules().files());
    }

    public RuleBundle bundle() {
        return new RuleBundle(files);
    }

    Edition edition() {
        return Edition.first(number, bundle());
    }
}
