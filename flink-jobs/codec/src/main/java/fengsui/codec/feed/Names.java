package fengsui.codec.feed;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the names of an object's members mean. A name is mostly followed by the one that followed it the time before, and
 * a parser has one string for all the times that it meets a name: most are found by comparing two references. Not
 * thread-safe.
 */
final class Names<T> {

    private final Map<String, Name<T>> names = new HashMap<>();
    private @Nullable Name<T> last;

    void put(String text, T meaning) {
        last = new Name<>(text, meaning);
        names.put(text, last);
    }

    /** {@code null} for a name that is none of these. */
    @Nullable
    T find(String text) {
        if (last == null) {
            return null;
        }
        Name<T> guess = last.follower;
        if (!guess.text.equals(text)) {
            return lookUp(last, text);
        }
        last = guess;
        return guess.meaning;
    }

    private @Nullable T lookUp(Name<T> before, String text) {
        Name<T> name = names.get(text);
        if (name == null) {
            return null;
        }
        name.text = text;
        before.follower = name;
        last = name;
        return name.meaning;
    }

    private static final class Name<T> {

        private final T meaning;

        /** As the parser has it. */
        private String text;

        private Name<T> follower = this;

        Name(String text, T meaning) {
            this.text = text;
            this.meaning = meaning;
        }
    }
}
