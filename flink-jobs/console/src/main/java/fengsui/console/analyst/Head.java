package fengsui.console.analyst;

import org.jspecify.annotations.Nullable;

/**
 * What stands above every page for analysts: how fresh and how whole it is.
 *
 * @param clock the engine's, epoch milliseconds of event time; 0 where nothing was heard
 * @param beat when the job last gave a sign of life, real time; {@code null} where it never did
 * @param job {@code ok} or {@code degraded}; {@code null} where it never said
 * @param lag how far the clock was behind the time of day then
 * @param drill whether all of it is an exercise or a test
 * @param both whether there is the other sort, too
 * @param complete whether all has been read by now
 * @param trouble why nothing can be read, in words
 */
record Head(
        long clock,
        @Nullable Long beat,
        @Nullable String job,
        @Nullable Long lag,
        boolean drill,
        boolean both,
        boolean complete,
        long unreadable,
        @Nullable String trouble) {

    static Head of(Notebook.Open open) {
        HealthBook.Beat beat = open.books().health().beat();
        return new Head(
                open.books().clock(),
                beat == null ? null : beat.written(),
                beat == null ? null : beat.status(),
                beat == null ? null : beat.lag(),
                open.drill(),
                open.both(),
                open.complete(),
                open.unreadable(),
                open.trouble());
    }
}
