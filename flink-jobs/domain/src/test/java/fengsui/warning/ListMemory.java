package fengsui.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A desk's memory in plain fields; a copy is what a checkpoint would hold. */
final class ListMemory implements DeskMemory {

    private BookAt book = BookAt.NEW;
    private BookAt base = BookAt.NEW;
    private List<Published> published = List.of();
    private final NavigableMap<Long, List<DeskInput>> accounts = new TreeMap<>();
    private Standing standing = Standing.none();

    /** What a restore would find, with {@code standing} in the topic. */
    ListMemory copy(Standing stands) {
        ListMemory copy = new ListMemory();
        copy.book = book;
        copy.base = base;
        copy.published = published;
        accounts.forEach((time, account) -> copy.accounts.put(time, new ArrayList<>(account)));
        copy.standing = stands;
        return copy;
    }

    @Override
    public BookAt book() {
        return book;
    }

    @Override
    public void book(BookAt now) {
        book = now;
    }

    @Override
    public BookAt base() {
        return base;
    }

    @Override
    public void base(BookAt then) {
        base = then;
    }

    @Override
    public List<Published> published() {
        return published;
    }

    @Override
    public void published(List<Published> all) {
        published = all;
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
