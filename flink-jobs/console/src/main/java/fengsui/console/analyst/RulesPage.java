package fengsui.console.analyst;

import fengsui.codec.Health;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules with what they do and what came of it.
 *
 * @param set the newest rule set, {@code null} where none was published
 * @param rules those that somebody should look at first, then those that hit most
 * @param troubles of files that are no rules, and of the job
 */
record RulesPage(Head head, @Nullable SetLine set, List<RuleLine> rules, List<Trouble> troubles) {

    /** The newest rule set. */
    record SetLine(
            long number,
            String digest,
            String author,
            long written,
            long effectiveAt,
            @Nullable String note) {

        static SetLine of(ControlBook.Published published) {
            return new SetLine(
                    published.number(),
                    published.control().rules().digest(),
                    Free.text(published.control().author()),
                    published.written(),
                    published.control().effectiveAt(),
                    published.control().note() == null
                            ? null
                            : Free.text(published.control().note()));
        }
    }

    /** Something that is not as it should be, in the job's words. */
    record Trouble(String subject, String status, String message) {

        static Trouble of(Health health) {
            return new Trouble(health.subject(), health.status(), health.message());
        }
    }

    static RulesPage of(Notebook.Open open) {
        List<ControlBook.Published> published = open.control().published();
        return new RulesPage(
                Head.of(open),
                published.isEmpty() ? null : SetLine.of(published.get(published.size() - 1)),
                new RuleLines(open).all(),
                open.books().health().troubles().stream().map(Trouble::of).toList());
    }
}
