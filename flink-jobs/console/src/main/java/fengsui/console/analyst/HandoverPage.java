package fengsui.console.analyst;

import fengsui.codec.Quarantine;
import fengsui.codec.WithheldJson;
import fengsui.console.analyst.ShiftBook.Case;
import fengsui.order.Order;
import fengsui.text.Bilingual;
import java.util.Comparator;
import java.util.List;

/**
 * What one shift leaves to the next. Times are epoch milliseconds of event time.
 *
 * @param from when the shift began
 * @param to now
 * @param open gravest first
 * @param orders silences and modes that hold now or will within the next shift, those that end first before the others
 * @param held what silences hold back now; told late, when nothing can change it any more
 * @param answered within the shift, over or not; gravest first
 * @param published rule sets that began to hold within the shift
 */
record HandoverPage(
        Head head,
        long from,
        long to,
        Counts counts,
        List<CaseLine> open,
        List<OrderLine> orders,
        List<HeldLine> held,
        List<CaseLine> answered,
        List<RulesPage.SetLine> published,
        List<String> quarantined) {

    /** More lines of one sort than these are no handover. */
    private static final int MOST = 500;

    /**
     * How many there are, whether or not they are listed.
     *
     * @param overdue of the open ones, to which nobody has answered in time
     * @param unanswered of the open ones
     * @param begun first told within the shift
     * @param ended within the shift
     * @param blind in how many areas some rule is blind
     */
    record Counts(
            long open,
            long overdue,
            long unanswered,
            long begun,
            long ended,
            long answered,
            long held,
            long silentFeeds,
            long silentDevices,
            long stuckDevices,
            long blind) {}

    /** One incident that a silence holds back. */
    record HeldLine(String id, String grade, Bilingual event, Bilingual area, String areaCode, long since) {}

    static HandoverPage of(Notebook.Open open, long shiftMillis) {
        long now = open.books().clock();
        long from = now - shiftMillis;
        List<Case> standing = open.books().shift().openAt(now);
        List<Case> answered = open.books().shift().answeredWithin(from, now);
        List<WithheldJson.View> held = open.books().held().all();
        return new HandoverPage(
                Head.of(open),
                from,
                now,
                counts(open, from, now, standing, answered, held),
                lines(standing, open.control().rules(), now),
                orders(open, now, now + shiftMillis),
                held.stream()
                        .limit(MOST)
                        .map(view -> held(view, open.control().rules()))
                        .toList(),
                lines(answered, open.control().rules(), now),
                open.control().published().stream()
                        .filter(set -> set.control().effectiveAt() >= from
                                && set.control().effectiveAt() <= now)
                        .map(RulesPage.SetLine::of)
                        .toList(),
                open.control().quarantined().stream().map(Quarantine::rule).toList());
    }

    private static List<CaseLine> lines(List<Case> cases, Rulebook rules, long now) {
        return cases.stream()
                .limit(MOST)
                .map(one -> CaseLine.of(one, rules, now))
                .toList();
    }

    private static List<OrderLine> orders(Notebook.Open open, long now, long shiftEnd) {
        return open.control().orders().all().stream()
                .filter(order -> order.until() > now && order.from() <= shiftEnd)
                .sorted(Comparator.comparingLong(Order::until))
                .limit(MOST)
                .map(order -> OrderLine.of(order, open.control().rules(), shiftEnd))
                .toList();
    }

    private static HeldLine held(WithheldJson.View view, Rulebook rules) {
        return new HeldLine(
                view.told().incidentId(),
                view.grade().colour(),
                rules.hazard(view.hazard()),
                rules.area(view.area().code()),
                view.area().toString(),
                view.told().sent());
    }

    private static Counts counts(
            Notebook.Open open,
            long from,
            long now,
            List<Case> standing,
            List<Case> answered,
            List<WithheldJson.View> held) {
        FeedsPage feeds = FeedsPage.of(open);
        return new Counts(
                standing.size(),
                standing.stream().filter(one -> one.overdueAt(now)).count(),
                standing.stream().filter(one -> one.answer() == null).count(),
                open.books().shift().begunWithin(from, now),
                open.books().shift().endedWithin(from, now),
                answered.size(),
                held.size(),
                feeds.feeds().stream().filter(FeedsPage.FeedLine::silent).count(),
                feeds.silent(),
                feeds.stuck(),
                new Coverage(open).blindAreas());
    }
}
