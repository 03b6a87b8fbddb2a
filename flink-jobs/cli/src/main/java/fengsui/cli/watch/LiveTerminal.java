package fengsui.cli.watch;

import java.util.List;

/** What a person types on, and how large what they look at is. Not thread-safe. */
interface LiveTerminal extends AutoCloseable {

    /** What was typed, or is within {@code millis}. */
    List<Key> keys(long millis) throws InterruptedException;

    /** How large it is now. */
    Board.Size size();

    /** As it was before; may be called more than once. */
    @Override
    void close();
}
