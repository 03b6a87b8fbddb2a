package fengsui.benchmark.state;

import fengsui.answer.Answer;
import fengsui.codec.StateBytes;
import fengsui.event.Timeline;
import fengsui.risk.Score;
import fengsui.warning.BookMargin;
import fengsui.warning.BookStore;
import fengsui.warning.DeskBook;
import fengsui.warning.DeskDuty;
import fengsui.warning.DeskInput;
import fengsui.warning.DeskMemory;
import fengsui.warning.DeskOutput;
import fengsui.warning.DeskRules;
import fengsui.warning.Incident;
import fengsui.warning.Publications;
import fengsui.warning.Published;
import fengsui.warning.Refusal;
import fengsui.warning.Standing;
import fengsui.warning.Warning;
import fengsui.warning.Withheld;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One desk whose state is written down as bytes, entry by entry, as RocksDB would have it. */
final class BenchDesk implements DeskMemory, DeskOutput {

    /** How late the rules of a real city let events be. */
    private static final long LATENESS_MILLIS = 3_600_000;

    /** A book in bytes. */
    private static final class Written implements BookStore {

        private final Map<String, byte[]> incidents = new HashMap<>();
        private final Map<String, byte[]> scores = new HashMap<>();
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
            return new DeskBook(margin, all(incidents, Incident.class), all(scores, Score.class));
        }
    }

    private final Written writtenBook = new Written();
    private final Written writtenBase = new Written();
    private final Map<String, byte[]> writtenPublished = new HashMap<>();
    private final Map<Long, byte[]> writtenAccounts = new HashMap<>();
    private DeskBook book = DeskBook.fresh();
    private DeskBook base = DeskBook.fresh();
    private Publications published = new Publications(List.of());
    private final NavigableMap<Long, List<DeskInput>> accounts = new TreeMap<>();
    private final TreeSet<Long> wakings = new TreeSet<>();
    private final DeskDuty duty;
    private long clock = Long.MIN_VALUE;

    BenchDesk(Timeline<DeskRules> rules) {
        duty = new DeskDuty(this, rules, this, wakings::add);
        duty.lateness(LATENESS_MILLIS);
    }

    /** In time. */
    void give(DeskInput input) {
        duty.take(input, input.time() - 1, false);
        while (!wakings.isEmpty() && wakings.first() <= input.time()) {
            duty.onTime(wakings.pollFirst());
        }
        clock = input.time();
    }

    void late(DeskInput input) {
        duty.take(input, clock, false);
        duty.correct(clock);
    }

    long open() {
        return writtenBook.incidents.size();
    }

    void restore() {
        book = writtenBook.read();
        base = writtenBase.read();
        published = new Publications(all(writtenPublished, Published.class));
    }

    /** That are written down, by what for. */
    Map<String, Long> bytes() {
        return Map.of(
                "book", bytes(writtenBook.incidents),
                "base", bytes(writtenBase.incidents),
                "published", bytes(writtenPublished),
                "accounts", bytes(writtenAccounts));
    }

    private static long bytes(Map<?, byte[]> written) {
        return written.values().stream().mapToLong(each -> each.length).sum();
    }

    private static <K, V> void put(Map<K, byte[]> map, K key, @Nullable V now) {
        if (now == null) {
            map.remove(key);
        } else {
            map.put(key, StateBytes.write(now));
        }
    }

    private static <T> List<T> all(Map<String, byte[]> written, Class<T> type) {
        List<T> all = new ArrayList<>();
        written.values().forEach(bytes -> all.add(StateBytes.read(bytes, type)));
        return all;
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
        List<DeskInput> all = new ArrayList<>(account(input.time()));
        all.add(input);
        accounts.put(input.time(), all);
        put(writtenAccounts, input.time(), all);
    }

    @Override
    public List<DeskInput> account(long time) {
        return accounts.getOrDefault(time, List.of());
    }

    @Override
    public NavigableMap<Long, List<DeskInput>> accounts() {
        return Collections.unmodifiableNavigableMap(accounts);
    }

    @Override
    public void strike(long time) {
        accounts.remove(time);
        writtenAccounts.remove(time);
    }

    @Override
    public Standing standing() {
        return Standing.none();
    }

    @Override
    public void warning(Warning record) {}

    @Override
    public void refused(Answer answer, Refusal why) {
        throw new IllegalStateException("nobody answers here");
    }

    @Override
    public void withheld(Withheld fact) {}

    @Override
    public void untold(Warning last) {}

    @Override
    public void closed(String incidentId) {}
}
