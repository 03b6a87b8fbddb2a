package fengsui.rule;

import fengsui.codec.yaml.DidYouMean;
import fengsui.codec.yaml.Mark;
import fengsui.codec.yaml.YamlFields;
import fengsui.codec.yaml.YamlNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Names that must be known elsewhere: reads them and reports each that is not, where it stands.
 *
 * @param code the second part of the problem's code
 * @param known all that are; empty where that cannot be told, and everything passes
 * @param complaint what is said of one that is not, for example {@code which is no mode of calendar.yaml}
 */
record Names(String code, Optional<Collection<String>> known, String complaint) {

    /** Under {@code key}, one text or a list of them; empty where it is absent. */
    List<String> all(YamlFields at, String key) {
        List<String> names = at.texts(key);
        check(at, key);
        return names;
    }

    /** As {@link #all}, of a list that is read elsewhere. */
    void check(YamlFields at, String key) {
        at.node(key).ifPresent(node -> items(node).forEach(item -> check(at, key, item)));
    }

    /** The one under {@code key}. */
    String one(YamlFields at, String key) {
        String name = at.text(key);
        if (!name.isEmpty()) {
            check(at, key, name, at.at(key));
        }
        return name;
    }

    private void check(YamlFields at, String key, YamlNode item) {
        if (item instanceof YamlNode.Scalar name && !name.text().isBlank()) {
            check(at, key, name.text(), name.at());
        }
    }

    /** {@code name} as it stands at {@code mark}. */
    void check(YamlFields at, String key, String name, Mark mark) {
        if (known.isPresent() && !known.get().contains(name)) {
            String hint = DidYouMean.hint(name, new TreeSet<>(known.get()));
            at.problems().report(mark, code, "'" + key + "' names '" + name + "', " + complaint + hint);
        }
    }

    private static List<YamlNode> items(YamlNode node) {
        return node instanceof YamlNode.Sequence list ? list.items() : List.of(node);
    }
}
