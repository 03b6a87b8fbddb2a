package fengsui.rule.change;

import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlNode;
import fengsui.codec.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which keys of a YAML file have another value, whatever became of its comments and blanks. */
final class YamlChange {

    private final List<KeyChange> changes = new ArrayList<>();

    private YamlChange() {}

    /** In the order of the file as it is now; by lines where either text is no YAML. */
    static List<KeyChange> between(String before, String after) {
        YamlChange change = new YamlChange();
        Optional<YamlNode> old = read(before);
        Optional<YamlNode> now = read(after);
        if (old.isPresent() && now.isPresent()) {
            change.compare("", old.get(), now.get());
        } else {
            change.lines("", before, after);
        }
        return change.changes;
    }

    private static Optional<YamlNode> read(String text) {
        return YamlReader.read(text, new Problems("", "", new ArrayList<>()));
    }

    private void compare(String key, YamlNode before, YamlNode after) {
        if (before instanceof YamlNode.Mapping old && after instanceof YamlNode.Mapping now) {
            compareKeys(key, old.entries(), now.entries());
        } else if (before instanceof YamlNode.Sequence old && after instanceof YamlNode.Sequence now) {
            compareItems(key, old.items(), now.items());
        } else {
            lines(key, YamlText.of(before), YamlText.of(after));
        }
    }

    private void compareKeys(String key, Map<String, YamlNode.Entry> old, Map<String, YamlNode.Entry> now) {
        Set<String> names = new LinkedHashSet<>(now.keySet());
        names.addAll(old.keySet());
        for (String name : names) {
            String path = key.isEmpty() ? name : key + "." + name;
            YamlNode.Entry was = old.get(name);
            YamlNode.Entry is = now.get(name);
            if (was != null && is != null) {
                compare(path, was.value(), is.value());
            } else if (was != null) {
                changes.add(new KeyChange(path, text(was.value()), List.of()));
            } else if (is != null) {
                changes.add(new KeyChange(path, List.of(), text(is.value())));
            }
        }
    }

    /** Items that are gone and new at one place are taken for one another, in their order. */
    private void compareItems(String key, List<YamlNode> old, List<YamlNode> now) {
        List<YamlNode> gone = new ArrayList<>();
        List<YamlNode> come = new ArrayList<>();
        int place = 0;
        int oldPlace = 0;
        for (var step : Alignment.of(texts(old), texts(now))) {
            switch (step.fate()) {
                case KEPT -> {
                    pair(key, place - come.size(), gone, come);
                    place++;
                    oldPlace++;
                }
                case GONE -> gone.add(old.get(oldPlace++));
                case NEW -> come.add(now.get(place++));
            }
        }
        pair(key, place - come.size(), gone, come);
    }

    private void pair(String key, int first, List<YamlNode> gone, List<YamlNode> come) {
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            String path = key + "[" + (first + i) + "]";
            if (i >= gone.size()) {
                changes.add(new KeyChange(path, List.of(), text(come.get(i))));
            } else if (i >= come.size()) {
                changes.add(new KeyChange(path, text(gone.get(i)), List.of()));
            } else {
                compare(path, gone.get(i), come.get(i));
            }
        }
        gone.clear();
        come.clear();
    }

    private static List<String> texts(List<YamlNode> nodes) {
        return nodes.stream().map(YamlText::of).toList();
    }

    private static List<String> text(YamlNode node) {
        return YamlText.of(node).lines().toList();
    }

    private void lines(String key, String before, String after) {
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        for (var step : Alignment.of(before.lines().toList(), after.lines().toList())) {
            switch (step.fate()) {
                case GONE -> gone.add(step.item());
                case NEW -> come.add(step.item());
                case KEPT -> {}
            }
        }
        if (!gone.isEmpty() || !come.isEmpty()) {
            changes.add(new KeyChange(key, gone, come));
        }
    }
}
