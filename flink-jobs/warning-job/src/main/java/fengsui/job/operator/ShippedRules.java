package fengsui.job.operator;

import fengsui.codec.RuleBundle;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleSetLoader;
import java.io.Serializable;
import java.util.TreeMap;

/** The rules' files on their way to where the rules run: compiled rules cannot travel. */
public final class ShippedRules implements Serializable {

    private static final long serialVersionUID = 1L;

    private final TreeMap<String, String> files;

    public ShippedRules(RuleBundle bundle) {
        this.files = new TreeMap<>(bundle.files());
    }

    public RuleBundle bundle() {
        return new RuleBundle(files);
    }

    LoadedRules load() {
        return RuleSetLoader.load(bundle());
    }
}
