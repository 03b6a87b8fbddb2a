package fengsui.cli.screen;

import fengsui.codec.feed.FeedSurvey;
import java.util.ArrayList;
import java.util.List;

/**
 * What feeds are, for those who look after them.
 *
 * @param unusedTables tables that no mapping looks anything up in
 */
public record FeedCards(List<FeedSurvey.Card> cards, List<String> unusedTables, Palette palette) {

    /** A page of 100 columns but for the indentation. */
    private static final int DETAIL = 96;

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        Table table = new Table("feed", "format", "topic", "clock, bound, lateness", "retention");
        cards.forEach(card -> table.row(card.name(), card.form(), card.topic(), card.clock(), card.retention()));
        List<String> rows = table.lines();
        for (int i = 0; i < cards.size(); i++) {
            if (i == 0) {
                lines.add(palette.bold(rows.get(0)));
            }
            lines.add(rows.get(i + 1));
            lines.addAll(details(cards.get(i)));
        }
        unusedTables.forEach(
                path -> lines.add("warning: " + path + " is a table that no mapping looks anything up in"));
        return lines;
    }

    private List<String> details(FeedSurvey.Card card) {
        List<String> lines = new ArrayList<>();
        List.of("owner: " + card.owner(), "purpose: " + card.purpose(), "persons: " + card.persons())
                .forEach(text -> add(lines, text, true));
        if (!card.neverRead().isEmpty()) {
            add(lines, "never read: " + String.join(", ", card.neverRead()), true);
        }
        card.advice().forEach(advice -> add(lines, "warning: " + advice, false));
        return lines;
    }

    private void add(List<String> lines, String text, boolean faint) {
        for (String line : Wrapped.lines(text, DETAIL)) {
            lines.add("    " + (faint ? palette.faint(line) : line));
        }
    }
}
