package fengsui.warning;

import fengsui.risk.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A desk's memory in plain maps. A copy knows only what was written down, as a checkpoint would. */
final class ListMemory implements DeskMemory {

    /** A book as it was written down. */
    private static final class Written implements BookStore {

        private final Map<String, Incident> incidents = new TreeMap<>();
        private final Map<String, Score> scores = new TreeMap<>();
        private BookMargin margin = BookMargin.NEW;

        @Override
        public void margin(BookMargin now) {
            margin = now;
        }

        @Override
        public void incident(String key, @Nullable Incident now) {
            put(incidents, key, now);
        }

        @Override
        public void score(String key, @Nullable Score now) {
            put(scores, key, now);
        }

        DeskBook read() {
            return new DeskBook(margin, incidents.values(), scores.values());
        }

        Written copy() {
            Written copy = new Written();
            copy.margin = margin;
            copy.incidents.putAll(incidents);
            copy.scores.putAll(scores);
            return copy;
        }
    }

    private final Written writtenBook;
    private final Written writtenBase;
    private final Map<String, Published> writtenPublished;
    private DeskBook book;
    private final DeskBook base;
    private final Publications published;
    private final NavigableMap<Long, List<DeskInput>> accounts = new TreeMap<>();
    private final Standing standing;

    ListMemory() {
        this(new Written(), new Written(), new TreeMap<>(), Standing.none());
    }

    private ListMemory(Written book, Written base, Map<String, Published> published, Standing standing) {
        writtenBook = book;
        writtenBase = base;
        writtenPublished = published;
        this.book = book.read();
        this.base = base.read();
        this.published = new Publications(published.values());
        this.standing = standing;
    }

    /** What a restore would find, with {@code standing} in the topic. */
    ListMemory copy(Standing stands) {
        ListMemory copy =
                new ListMemory(writtenBook.copy(), writtenBase.copy(), new TreeMap<>(writtenPublished), stands);
        accounts.forEach((time, account) -> copy.accounts.put(time, new ArrayList<>(account)));
        return copy;
    }

    private static <V> void put(Map<String, V> map, String key, @Nullable V now) {
        if (now == null) {
            map.remove(key);
        } else {
            map.put(key, now);
        }
    }

    @Override
    public DeskBook book() {
        return book;
    }

    @Override
    public void book(DeskBook now) {
        book = now;
    }

    @Override
    public DeskBook base() {
        return base;
    }

    @Override
    public Publications published() {
        return published;
    }

    @Override
    public void keep() {
        book.write(writtenBook);
        base.write(writtenBase);
        published.write((id, now) -> put(writtenPublished, id, now));
    }

    @Override
    public void enter(DeskInput input) {
        accounts.computeIfAbsent(input.time(), time -> new ArrayList<>()).add(input);
    }

    @Override
    public List<DeskInput> account(long time) {
        return accounts.getOrDefault(time, List.of());
    }

    @Override
    public NavigableMap<Long, List<DeskInput>> accounts() {
        return new TreeMap<>(accounts);
    }

    @Override
    public void strike(long time) {
        accounts.remove(time);
    }

    @Override
    public Standing standing() {
        return standing;
    }
}
