package fengsui.rule;

import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.codec.yaml.DidYouMean;
import fengsui.codec.yaml.Mark;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlFields;
import fengsui.codec.yaml.YamlNode;
import fengsui.codec.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is asked of files when they are checked, beyond what they need to run. A rule set that was published before it was
 * asked goes on running.
 */
public final class RuleDemands {

    private static final String RETIRED = "retired/";

    private final RuleBundle bundle;
    private final Set<String> rules;
    private final List<Problem> problems = new ArrayList<>();

    private RuleDemands(RuleBundle bundle) {
        this.bundle = bundle;
        this.rules = BundlePaths.rules(bundle).stream().map(BundlePaths::ruleId).collect(Collectors.toSet());
    }

    public static List<Problem> of(RuleBundle bundle) {
        RuleDemands demands = new RuleDemands(bundle);
        String taxonomy = bundle.files().get(BundlePaths.TAXONOMY);
        if (taxonomy != null) {
            TaxonomyFile.demand(taxonomy, new Problems(BundlePaths.TAXONOMY, "TAXONOMY", demands.problems));
        }
        BundlePaths.rules(bundle).forEach(demands::replacement);
        BundlePaths.ofJob(bundle).forEach(demands::reserved);
        RoutingFile.roles(bundle.files().getOrDefault(BundlePaths.ROUTING, ""))
                .ifPresent(roles -> BundlePaths.rules(bundle).forEach(path -> demands.recipients(path, roles)));
        bundle.files().keySet().stream()
                .filter(path -> path.startsWith(RETIRED) && !path.endsWith(BundlePaths.TEST_ENDING))
                .forEach(demands::retired);
        return demands.problems;
    }

    /** The ids of the rules whose files say that they are active, sound or not. */
    public static List<String> active(RuleBundle bundle) {
        return RuleOutline.of(bundle).stream()
                .filter(outline -> outline.status() == RuleStatus.ACTIVE)
                .map(RuleOutline::id)
                .toList();
    }

    /** Whom a rule wants told must be somebody. */
    private void recipients(String path, Names roles) {
        YamlReader.read(text(path), new Problems(path, "RULE", new ArrayList<>()))
                .filter(YamlNode.Mapping.class::isInstance)
                .map(YamlNode.Mapping.class::cast)
                .ifPresent(
                        file -> roles.check(new YamlFields(file, new Problems(path, "RULE", problems)), "recipients"));
    }

    private void reserved(String path) {
        new Problems(path, "RULE", problems)
                .report(
                        Mark.START,
                        "RESERVED",
                        "a running job makes this file of what it was ordered; delete it, and order with"
                                + " './fengsui mode' or './fengsui silence'");
    }

    private void replacement(String path) {
        Problems muted = new Problems(path, "RULE", new ArrayList<>());
        YamlReader.fields(text(path), muted)
                .ifPresent(fields -> replacement(fields, new Problems(path, "RULE", problems)));
    }

    private void replacement(YamlFields fields, Problems into) {
        String replacedBy = fields.text("replaced_by", "");
        if (!replacedBy.isEmpty() && !rules.contains(replacedBy)) {
            into.report(
                    fields.at("replaced_by"),
                    "REPLACED",
                    "'replaced_by' is '" + replacedBy
                            + "', and there is no such rule; give the id of the rule that took over"
                            + DidYouMean.guess(replacedBy, rules));
        }
    }

    private void retired(String path) {
        Problems into = new Problems(path, "RULE", problems);
        YamlReader.fields(text(path), into).ifPresent(fields -> {
            RuleStanding standing = StatusSection.read(fields);
            if (standing.status() != RuleStatus.RETIRED) {
                fields.report(
                        "status",
                        "STATUS",
                        "is " + standing.status().label() + " in the folder of retired rules, where nothing runs;"
                                + " move the file to the folder of its hazard, or retire it");
            }
            replacement(fields, into);
        });
    }

    private String text(String path) {
        return String.valueOf(bundle.files().get(path));
    }
}
