package fengsui.cli.watch;

import fengsui.cli.screen.Language;
import fengsui.cli.screen.Palette;
import fengsui.topics.TopicRecord;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What {@code watch} shows of records, without a terminal. */
public final class WatchKit {

    private WatchKit() {}

    /**
     * The list after each record in turn.
     *
     * @param records of the alert topic
     * @param width of the terminal
     */
    public static List<List<String>> screens(List<TopicRecord> records, Language language, ZoneId zone, int width) {
        WatchDesk desk = new WatchDesk(new InSight(Wanted.ALL, false), null, 0);
        Board board = new Board(new BoardWords(language, zone), Palette.PLAIN, Board.Size.endless(width));
        List<List<String>> screens = new ArrayList<>();
        // One a minute, so that what has ended leaves the list in time.
        long now = 0;
        desk.begin(List.of(), List.of(), now);
        for (TopicRecord record : records) {
            now += StandingCards.LINGER_MILLIS;
            desk.take(Told.of(record, false).orElseThrow(), now);
            screens.add(board.lines(new Scene(desk.listing(now), desk.glance(now), null, List.of())));
        }
        return screens;
    }
}
