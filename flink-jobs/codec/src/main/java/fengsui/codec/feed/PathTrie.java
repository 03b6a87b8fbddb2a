package fengsui.codec.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of a JSON object, as a tree of names: each place knows what is wanted below it. Not changed once it is
 * built, but for what its names remember: one for each reader.
 */
final class PathTrie {

    private static final int MOST_MEMBERS = 64;

    private final Map<String, PathTrie> members = new HashMap<>();
    private final Names<PathTrie> names = new Names<>();

    /** Those members whose names are numbers: elements, where there is a list. */
    private final Map<Integer, PathTrie> elements = new HashMap<>();

    private final long bit;
    private int slot = -1;

    private PathTrie(int number) {
        this.bit = 1L << number;
    }

    /**
     * Of {@code paths}, each by its place in the list.
     *
     * @return empty where they are more than this can tell: they choose among alike things, or take a list by its numbers
     *     and as a whole
     */
    static Optional<PathTrie> of(List<TreePath> paths) {
        PathTrie root = new PathTrie(0);
        for (int slot = 0; slot < paths.size(); slot++) {
            if (!paths.get(slot).plain() || !root.add(paths.get(slot).names(), slot)) {
                return Optional.empty();
            }
        }
        return root.simple() ? Optional.of(root) : Optional.empty();
    }

    private boolean add(List<String> names, int wanted) {
        PathTrie at = this;
        for (String name : names) {
            int index = TreePath.index(name);
            PathTrie member = at.memberToBe(name);
            if (index >= 0) {
                at.elements.put(index, member);
            }
            at = member;
        }
        boolean free = at.slot < 0;
        at.slot = wanted;
        return free;
    }

    private PathTrie memberToBe(String name) {
        return members.computeIfAbsent(name, this::newMember);
    }

    private PathTrie newMember(String name) {
        PathTrie member = new PathTrie(members.size());
        names.put(name, member);
        return member;
    }

    private boolean simple() {
        return (elements.isEmpty() || (members.size() == elements.size() && slot < 0))
                && members.size() <= MOST_MEMBERS
                && members.values().stream().allMatch(PathTrie::simple);
    }

    /** What is wanted of the member {@code name}; {@code null}: nothing. */
    @Nullable
    PathTrie member(String name) {
        return names.find(name);
    }

    /** What is wanted of an element: what was wanted of the list, where no numbers are; {@code null}: nothing. */
    @Nullable
    PathTrie element(int index) {
        return elements.isEmpty() ? this : elements.get(index);
    }

    /** Tells a member from the others of its object. */
    long bit() {
        return bit;
    }

    /** Where a scalar that stands here goes; -1: nowhere. */
    int slot() {
        return slot;
    }
}
