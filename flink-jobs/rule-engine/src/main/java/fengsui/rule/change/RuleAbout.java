package fengsui.rule.change;

import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlNode;
import fengsui.codec.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Optional;

/** A rule in a few words, told from its file without checking it. */
final class RuleAbout {

    private static final String UNREADABLE = "unreadable rule";

    private RuleAbout() {}

    /** Its status and title, {@code trial rule: Gas smells near schools}. Never empty. */
    static String of(String text) {
        return YamlReader.read(text, new Problems("", "", new ArrayList<>()))
                .map(RuleAbout::of)
                .orElse(UNREADABLE);
    }

    private static String of(YamlNode rule) {
        String status = word(rule, "status")
                .or(() -> at(rule, "status").flatMap(life -> word(life, "is")))
                .orElse("unknown");
        String title = at(rule, "title").flatMap(both -> word(both, "en")).orElse("");
        return status + " rule" + (title.isEmpty() ? "" : ": " + title);
    }

    private static Optional<YamlNode> at(YamlNode node, String key) {
        return node instanceof YamlNode.Mapping mapping && mapping.entries().containsKey(key)
                ? Optional.of(mapping.entries().get(key).value())
                : Optional.empty();
    }

    private static Optional<String> word(YamlNode node, String key) {
        return at(node, key)
                .flatMap(value ->
                        value instanceof YamlNode.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty());
    }
}
