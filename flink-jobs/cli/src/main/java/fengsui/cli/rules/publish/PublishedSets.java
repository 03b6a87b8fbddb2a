package fengsui.cli.rules.publish;

import fengsui.cli.console.UserError;
import fengsui.codec.RuleBundle;
import fengsui.topics.ControlTopic;
import fengsui.topics.ControlTopic.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rule sets on a control topic by their numbers, which are offsets. Holds the newest alone: others are read when asked
 * for.
 */
public final class PublishedSets {

    private final ControlTopic topic;
    private final SortedMap<Long, String> digests = new TreeMap<>();
    private @Nullable Entry newest;

    private PublishedSets(ControlTopic topic) {
        this.topic = topic;
    }

    /** What is there by now. */
    public static PublishedSets read(ControlTopic topic) {
        PublishedSets sets = new PublishedSets(topic);
        topic.each(sets::take);
        return sets;
    }

    private void take(Entry entry) {
        digests.put(entry.offset(), entry.digest());
        newest = entry;
    }

    @Nullable
    Entry newest() {
        return newest;
    }

    /** The newest one. */
    public Entry mustHaveNewest() {
        if (newest == null) {
            throw new UserError("no rule set has been published there yet");
        }
        return newest;
    }

    Set<String> digests() {
        return new HashSet<>(digests.values());
    }

    /** The newest that {@code name}, a number or the beginning of a digest, may mean. */
    Entry named(String name) {
        List<Long> meant = new ArrayList<>(digests.keySet());
        meant.removeIf(number -> !name.equals(number.toString())
                && !(name.length() >= 4 && digests.getOrDefault(number, "").startsWith(name)));
        if (meant.isEmpty()) {
            throw new UserError("no rule set '" + name + "' was published there; './fengsui rules history' lists them");
        }
        return at(meant.get(meant.size() - 1));
    }

    /** The newest one that is not the same as the newest of all. */
    Optional<Entry> otherThanNewest() {
        String same = mustHaveNewest().digest();
        return digests.entrySet().stream()
                .filter(set -> !set.getValue().equals(same))
                .reduce((earlier, later) -> later)
                .map(set -> at(set.getKey()));
    }

    /** The one before {@code number}; nothing but empty files before the first. */
    RuleBundle before(long number) {
        SortedMap<Long, String> earlier = digests.headMap(number);
        return earlier.isEmpty()
                ? new RuleBundle(new TreeMap<>())
                : at(earlier.lastKey()).control().rules();
    }

    private Entry at(long number) {
        List<Entry> found = new ArrayList<>();
        topic.each(entry -> {
            if (entry.offset() == number) {
                found.add(entry);
            }
        });
        if (found.isEmpty()) {
            throw new UserError("rule set " + number + " is not on the topic any more");
        }
        return found.get(0);
    }
}
