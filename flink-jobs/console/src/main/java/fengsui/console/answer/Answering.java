package fengsui.console.answer;

import fengsui.console.audit.AuditLog;
import fengsui.console.audit.BadAuditLog;
import fengsui.console.board.Board;
import fengsui.console.clock.WallClock;
import fengsui.console.web.Access;
import fengsui.console.web.Routes;
import fengsui.console.web.Tries;
import fengsui.topics.AnswerTopic;
import fengsui.topics.Broker;
import fengsui.topics.OrderTopic;
import fengsui.topics.TopicNames;
import java.nio.file.Path;
import java.time.Duration;

/** All that answering takes, while the console runs. */
public final class Answering implements AutoCloseable {

    /** The log of answers, in the folder for it. */
    public static final String LOG = "answers.jsonl";

    /** How long an answer may take to be written; a person waits for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** More in a row is no person's doing. */
    private static final int AT_ONCE = 30;

    private static final Duration EACH = Duration.ofSeconds(1);

    private final AuditLog log;
    private final Routes routes;

    private Answering(AuditLog log, Routes routes) {
        this.log = log;
        this.routes = routes;
    }

    /**
     * Goes on with the log.
     *
     * @param audit the folder of the log; it is made where it is not there
     * @throws BadAuditLog where the log cannot be gone on with
     */
    public static Answering open(Path audit, Broker broker, TopicNames topics, Access access, Board board)
            throws BadAuditLog {
        AuditLog log = AuditLog.open(audit.resolve(LOG), WallClock::now);
        Diary diary = new Diary(log, WallClock::now);
        Broker hasty = broker.withPatience(PATIENCE);
        Incidents incidents = new BoardIncidents(board, hasty, topics);
        AnswerDesk answers = new AnswerDesk(incidents, diary, new AnswerTopic(hasty, topics));
        SilenceDesk silences = new SilenceDesk(incidents, diary, new OrderTopic(hasty, topics));
        Tries tries = new Tries(AT_ONCE, EACH, WallClock::elapsed);
        return new Answering(log, new AnswerRoutes(access, tries, incidents, answers, silences));
    }

    public Routes routes() {
        return routes;
    }

    @Override
    public void close() {
        log.close();
    }
}
