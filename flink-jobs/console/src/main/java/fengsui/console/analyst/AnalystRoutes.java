package fengsui.console.analyst;

import fengsui.console.analyst.LedgerPage.Written;
import fengsui.console.web.Access;
import fengsui.console.web.Json;
import fengsui.console.web.Refusal;
import fengsui.console.web.Routes;
import fengsui.topics.Broker;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicOffsets;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of analysts, and the handover of a shift. */
public final class AnalystRoutes implements Routes {

    private static final long HOUR_MILLIS = 3_600_000;
    private static final int LONGEST_SHIFT = 24;
    private static final int USUAL_SHIFT = 8;

    /** A page is better without Kafka's own figures than half a minute late. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Access access;
    private final Broker broker;
    private final TopicNames topics;
    private final Notebook notebook;

    public AnalystRoutes(Access access, Broker broker, TopicNames topics, Notebook notebook) {
        this.access = access;
        this.broker = broker;
        this.topics = topics;
        this.notebook = notebook;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/rules", request -> show(request, RulesPage::of))
                .get("/api/feeds", request -> show(request, FeedsPage::of))
                .get("/api/coverage", request -> show(request, CoveragePage::of))
                .get("/api/ledger", this::ledger)
                .get("/api/handover", this::handover);
    }

    private <T> void show(Context request, Notebook.Page<T> page) {
        access.mayRead(request);
        Json.answer(request, notebook.show(drill(request), page));
    }

    private void ledger(Context request) {
        access.mayRead(request);
        Written written = written();
        Json.answer(request, notebook.show(drill(request), open -> LedgerPage.of(open, written, topics.feedback())));
    }

    /** Who may not look at the topics that events come by is told what the job says. */
    private Written written() {
        List<String> read = new ArrayList<>(topics.inputs());
        read.add(topics.feedback());
        try {
            return new Written(
                    TopicOffsets.read(broker.withPatience(PATIENCE), read).ranges(), null);
        } catch (KafkaUnavailable e) {
            return Written.unknown(String.valueOf(e.getMessage()));
        }
    }

    private void handover(Context request) {
        long shift = hours(request) * HOUR_MILLIS;
        show(request, open -> HandoverPage.of(open, shift));
    }

    private static int hours(Context request) {
        String asked = request.queryParam("hours");
        if (asked == null) {
            return USUAL_SHIFT;
        }
        if (asked.matches("\\d{1,2}")) {
            int hours = Integer.parseInt(asked);
            if (hours >= 1 && hours <= LONGEST_SHIFT) {
                return hours;
            }
        }
        throw Refusal.wrong(
                "hours", asked, "a whole number from 1 to " + LONGEST_SHIFT, "ask for hours=" + USUAL_SHIFT);
    }

    private static @Nullable Boolean drill(Context request) {
        String asked = request.queryParam("drill");
        return asked == null ? null : Boolean.valueOf(asked);
    }
}
