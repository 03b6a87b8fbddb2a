package fengsui.warning;

import fengsui.routing.Addressee;
import fengsui.routing.Matter;
import fengsui.routing.Routing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Turns what has happened into records: one for each incident that is told by itself, none for those told inside another
 * one or silenced, and in any case one for the end of what was ever told. Not thread-safe.
 */
final class Teller {

    /** A record that only says that it goes on stands for a day, so that what goes on for long is not told for ever. */
    private static final long RENEWED_MILLIS = 86_400_000;

    /** What waits for the minute to be over. */
    private static final Set<Change> CAN_WAIT = EnumSet.of(Change.SPREAD, Change.HOLDS);

    private final OpenIncidents open;
    private final Arranger arranger;
    private final Unsaid unsaid = new Unsaid();
    private Minute minute;

    Teller(OpenIncidents open, Minute minute) {
        this.open = open;
        this.arranger = new Arranger(open, unsaid);
        this.minute = minute;
    }

    Minute minute() {
        return minute;
    }

    Unsaid unsaid() {
        return unsaid;
    }

    /**
     * Tells of one instant.
     *
     * @param anew whether rules have begun
     */
    List<Warning> tell(long time, Happenings happened, DeskRules rules, boolean anew) {
        List<Warning> records = new ArrayList<>();
        for (Happenings.Ended ended : happened.ended()) {
            if (ended.last().course().telling().told()) {
                records.add(cancel(ended, time));
            } else {
                unsaid.over(new Found(ended.last(), time, ended.reason()));
            }
        }
        NoiseNow noises = new NoiseNow(rules, time);
        boolean all = anew || noises.turns();
        if (all || open.surroundings().anyMoved()) {
            arranger.arrange(noises, minute.at(time), all, happened);
        }
        for (Subject subject : happened.open()) {
            Incident now = open.at(subject);
            Happenings.Happened news = happened.of(subject);
            if (now != null && news != null) {
                tell(now, news, time, rules, records);
            }
        }
        open.surroundings().arranged();
        return records;
    }

    private void tell(Incident now, Happenings.Happened news, long time, DeskRules rules, List<Warning> records) {
        Telling telling = now.course().telling();
        Set<Change> changes = news.changes();
        boolean last = changes.contains(Change.HELD) && !telling.silenced();
        if (!telling.byItself() && !last) {
            open.put(unsaid(now, time));
        } else if (telling.told() && telling.due() > time && CAN_WAIT.containsAll(changes)) {
            Telling waits = telling;
            for (Change change : changes) {
                waits = waits.later(change, time);
            }
            open.put(now.with(now.course().with(waits)));
        } else {
            records.add(write(now, news, time, rules));
        }
    }

    /** No record is written, but time goes on. */
    private static Incident unsaid(Incident incident, long time) {
        Course course = incident.course();
        Incident quiet = incident.with(course.with(course.duty().ackBy(Duty.NEVER))
                .with(course.telling().unsaid()));
        return incident.issued().expires() > time && incident.issued().revision() > 0
                ? quiet
                : quiet.standing(time + incident.hazard().expiresMillis());
    }

    private Warning write(Incident now, Happenings.Happened news, long time, DeskRules rules) {
        Telling telling = now.course().telling();
        boolean first = !telling.told();
        Set<Change> changes = EnumSet.copyOf(news.changes());
        changes.addAll(telling.later());
        if (first) {
            // Whatever led to it, it is the first that anybody hears of it.
            changes.removeIf(change -> change != Change.ISSUED && change != Change.HOLDS);
            minute = minute.at(time).and(now.incidentId());
        }
        Incident told = addressed(now, changes, time, rules);
        if (!told.course().modes().equals(now.course().modes())) {
            changes.add(Change.MODE);
        }
        told = told.with(told.course().with(told.course().telling().now())).issued(time, millis(told, changes, rules));
        open.put(told);
        return new Warning(
                told,
                first ? MsgType.ALERT : MsgType.UPDATE,
                first ? null : news.before().judgement().grade(),
                first ? Trend.STEADY : Trend.between(now.issued().points(), told.points()),
                null,
                false,
                ChangeWords.of(news.before(), told, changes),
                List.copyOf(changes),
                null);
    }

    private static long millis(Incident incident, Set<Change> changes, DeskRules rules) {
        long own = incident.hazard().expiresMillis();
        long stands =
                incident.course().duty().taken() ? Math.max(own, rules.routing().caseMillis()) : own;
        return changes.equals(EnumSet.of(Change.RENEWED)) ? Math.max(stands, RENEWED_MILLIS) : stands;
    }

    private static Incident addressed(Incident incident, Set<Change> changes, long time, DeskRules rules) {
        Routing routing = rules.routing();
        Course course = incident.course();
        var place = incident.place().area();
        var modes = rules.orders().modesAt(place, time);
        var grade = incident.judgement().grade();
        Matter matter = new Matter(
                incident.hazard().code(),
                grade,
                place,
                time,
                modes,
                incident.finding().recipients());
        List<Addressee> posts = routing.addressees(matter);
        Duty duty = course.duty();
        duty = duty.addressed(duty.escalated() ? routing.escalated(posts, place) : posts);
        if (duty.awaits() && asks(changes)) {
            long by = routing.ackWithin(grade).isPresent()
                    ? time + routing.ackWithin(grade).getAsLong()
                    : Duty.NEVER;
            duty = duty.ackBy(Math.min(duty.ackBy(), by));
        }
        if (course.telling().held() != null) {
            duty = duty.ackBy(Duty.NEVER);
        }
        return incident.with(course.with(duty).modes(List.copyOf(modes)));
    }

    /** Whether somebody is to say that they have it. */
    private static boolean asks(Set<Change> changes) {
        return changes.contains(Change.ISSUED) || changes.contains(Change.RAISED) || changes.contains(Change.RELEASED);
    }

    private static Warning cancel(Happenings.Ended ended, long time) {
        Incident open = ended.last();
        Incident last = open.with(open.course().with(open.course().duty().ackBy(Duty.NEVER)))
                .issued(time, open.hazard().expiresMillis());
        return new Warning(
                last,
                MsgType.CANCEL,
                open.judgement().grade(),
                Trend.between(open.issued().points(), last.points()),
                ended.reason(),
                false,
                ChangeWords.ended(ended.reason(), last),
                List.of(Change.ENDED),
                ended.into());
    }
}
