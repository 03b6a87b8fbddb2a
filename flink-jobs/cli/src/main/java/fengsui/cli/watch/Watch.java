package fengsui.cli.watch;

import fengsui.cli.clock.Stopwatch;
import fengsui.cli.console.Console;
import fengsui.cli.console.CtrlC;
import fengsui.cli.console.ExitCode;
import fengsui.cli.screen.Palette;
import fengsui.codec.answer.Reply;
import fengsui.topics.AnswerTopic;
import fengsui.topics.Broker;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.TopicNames;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Watching from beginning to end, on a terminal or for a pipe. */
final class Watch {

    /** How the list looks. */
    record Look(BoardWords words, Palette palette) {}

    /** How long an answer may take to be written; a person waits for it. */
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private static final long LOOK_AGAIN_MILLIS = 200;
    private static final long MEASURE_AGAIN_MILLIS = 2_000;

    private final Console console;
    private final Broker broker;
    private final TopicNames topics;
    private final InSight sight;
    private final Look look;
    private final Stopwatch watch = Stopwatch.started();

    Watch(Console console, Broker broker, TopicNames topics, InSight sight, Look look) {
        this.console = console;
        this.broker = broker;
        this.topics = topics;
        this.sight = sight;
        this.look = look;
    }

    private long now() {
        return watch.elapsed().toMillis();
    }

    private WatchDesk desk(WatchDesk.@Nullable Listener listener) {
        return new WatchDesk(sight, listener, now());
    }

    /** Prints what stands now. */
    int once(int width) {
        WatchDesk desk = desk(null);
        try (Tidings tidings = Tidings.open(broker, topics, desk, watch)) {
            Board board = new Board(look.words(), look.palette(), Board.Size.endless(width));
            board.lines(scene(desk, null, List.of())).forEach(console.out()::println);
        }
        return ExitCode.FINE;
    }

    /** Prints the records that stand now, and, unless it is to be {@code once}, every one that comes. */
    int lines(boolean json, boolean once) throws InterruptedException {
        RecordLine line = new RecordLine(look.words(), look.palette());
        PrintWriter out = console.out();
        WatchDesk desk = desk(told -> {
            out.println(json ? new String(told.value(), StandardCharsets.UTF_8) : line.of(told.card()));
            out.flush();
        });
        if (once) {
            Tidings.open(broker, topics, desk, watch).close();
            return ExitCode.FINE;
        }
        try (CtrlC ctrlC = CtrlC.listen();
                Follower follower = Follower.start(broker, topics, desk, watch)) {
            Complaint complaint = new Complaint(console.err(), look.words());
            // A reader of the pipe that has gone is noticed by what could not be written.
            while (!ctrlC.within(Duration.ofMillis(LOOK_AGAIN_MILLIS)) && !out.checkError()) {
                follower.mustNotHaveFailed();
                complaint.about(desk.glance(now()));
            }
            return ctrlC.pressed() ? ExitCode.INTERRUPTED : ExitCode.FINE;
        }
    }

    /** Draws the list until the person has had enough. */
    int live(LiveTerminal terminal, @Nullable String by) throws InterruptedException {
        WatchDesk desk = desk(null);
        Dialog dialog = new Dialog(look.words(), by, (incident, reply) -> send(desk, incident, reply));
        try (CtrlC ctrlC = CtrlC.listen();
                terminal;
                Follower follower = Follower.start(broker, topics, desk, watch);
                // Set back at once, whatever the broker takes to be let go of.
                LiveTerminal before = terminal;
                LiveScreen screen = LiveScreen.open(console.out())) {
            long measured = now();
            Board board = board(before);
            while (!dialog.over() && !ctrlC.pressed()) {
                follower.mustNotHaveFailed();
                screen.draw(board.lines(scene(desk, dialog.chosen(), dialog.foot())));
                for (Key key : before.keys(LOOK_AGAIN_MILLIS)) {
                    dialog.press(key, desk.listing(now()).items());
                }
                if (now() - measured > MEASURE_AGAIN_MILLIS) {
                    measured = now();
                    board = board(before);
                }
            }
            return ctrlC.pressed() ? ExitCode.INTERRUPTED : ExitCode.FINE;
        }
    }

    private Board board(LiveTerminal terminal) {
        return new Board(look.words(), look.palette(), terminal.size());
    }

    private Scene scene(WatchDesk desk, @Nullable String chosen, List<String> foot) {
        long now = now();
        return new Scene(desk.listing(now), desk.glance(now), chosen, foot);
    }

    /** What to tell the person. */
    private String send(WatchDesk desk, String incident, Reply reply) {
        BoardWords words = look.words();
        Optional<Card> found =
                desk.find(incident).map(StandingCards.Listed::card).filter(Card::open);
        if (found.isEmpty()) {
            return words.say("未发送：该事件已结束", "not sent: this incident is over");
        }
        Card card = found.get();
        long time = CardDesk.time(card, desk.clock());
        List<String> problems = CardDesk.problems(card, reply, time);
        if (!problems.isEmpty()) {
            return words.say("未发送：", "not sent: ") + String.join("; ", problems);
        }
        try {
            new CardDesk(new AnswerTopic(broker.withPatience(ANSWER), topics)).write(card, reply, time);
        } catch (KafkaUnavailable e) {
            return words.say("未能发送：", "could not be sent: ") + e.getMessage();
        }
        return words.say("已发送：", "sent: ") + words.label(reply.kind().label()) + ", " + words.say(card.event()) + " "
                + card.where().area().code();
    }
}
