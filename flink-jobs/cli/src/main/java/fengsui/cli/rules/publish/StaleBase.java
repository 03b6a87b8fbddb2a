package fengsui.cli.rules.publish;

import fengsui.topics.ControlTopic.Entry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a folder was made from the newest rule set: publishing one that was not would silently take back what others
 * have published since.
 */
final class StaleBase {

    private final PublishedSets sets;
    private final FolderMark mark;

    StaleBase(PublishedSets sets, FolderMark mark) {
        this.sets = sets;
        this.mark = mark;
    }

    /**
     * What the folder was made from, where that is known. Without a word of the author or a mark it is known where only
     * one set was ever published.
     *
     * @param said the digest that the author names
     */
    Optional<String> base(@Nullable String said) {
        if (said != null) {
            return Optional.of(sets.named(said).digest());
        }
        Optional<String> marked = mark.last(sets.digests());
        return marked.isPresent() || sets.digests().size() != 1
                ? marked
                : sets.digests().stream().findFirst();
    }

    /** What to say where {@code base} is not {@code newest}; empty where it is. */
    Optional<String> complaint(Optional<String> base, Entry newest) {
        if (base.equals(Optional.of(newest.digest()))) {
            return Optional.empty();
        }
        String found = base.map(digest -> "the folder was made from rule set " + digest)
                .orElse("nothing tells which rule set the folder was made from");
        return Optional.of(found + ", but the newest is " + PublicationLine.of(newest)
                + ". Fetch it ('./fengsui rules fetch DIR') and make your change there; or, where your folder holds all"
                + " of it, say so with --base " + newest.digest());
    }
}
