package fengsui.rule;

import fengsui.area.Level;
import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.codec.yaml.Labels;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlFields;
import fengsui.codec.yaml.YamlReader;
import fengsui.event.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a rule file says of who wants which events, read without compiling anything. A file with faults is read as far as
 * it goes: what does not run after all is told by {@link RuleSetLoader}.
 */
record RuleOutline(String id, RuleStatus status, Level scope, List<Watch> watches) {

    RuleOutline {
        watches = List.copyOf(watches);
    }

    /** Of every rule file that is YAML. Never throws for what the files hold. */
    static List<RuleOutline> of(RuleBundle bundle) {
        List<RuleOutline> outlines = new ArrayList<>();
        List<Problem> toldElsewhere = new ArrayList<>();
        for (String path : BundlePaths.rules(bundle)) {
            String text = String.valueOf(bundle.files().get(path));
            Optional<YamlFields> fields = YamlReader.fields(text, new Problems(path, "RULE", toldElsewhere));
            fields.map(read -> of(BundlePaths.ruleId(path), read)).ifPresent(outlines::add);
        }
        return outlines;
    }

    private static RuleOutline of(String id, YamlFields fields) {
        return new RuleOutline(id, status(fields), scope(fields), watches(fields));
    }

    static RuleStatus status(YamlFields fields) {
        return StatusSection.read(fields).status();
    }

    static Level scope(YamlFields fields) {
        return fields.oneOf("scope", Labels.of(Level.values(), Level::label));
    }

    static List<Watch> watches(YamlFields fields) {
        List<Watch> watches = new ArrayList<>();
        for (YamlFields watch : fields.list("watches")) {
            EventKind kind = watch.oneOf("kind", Labels.of(EventKind.values(), EventKind::label));
            List<String> subjects = watch.texts("subject");
            if (subjects.isEmpty()) {
                watch.report("subject", "MISSING", "is missing; add a property, label or category, or a list of them");
            }
            watches.add(new Watch(kind, Set.copyOf(subjects)));
            watch.done();
        }
        if (watches.isEmpty()) {
            fields.report("watches", "MISSING", "is empty; add a line such as '- {kind: sensor, subject: gas}'");
        }
        return watches;
    }
}
