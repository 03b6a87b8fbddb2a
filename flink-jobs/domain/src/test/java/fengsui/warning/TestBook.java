package fengsui.warning;

import fengsui.answer.Answer;
import fengsui.risk.Score;
import fengsui.risk.Signal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A book that tells after everything that happens. */
final class TestBook {

    final IncidentBook book;

    TestBook(DeskRules rules) {
        this.book = new IncidentBook(rules, IncidentBook.Snapshot.EMPTY);
    }

    Optional<Warning> onSignal(Signal signal) {
        book.onTime(signal.time());
        book.onSignal(signal);
        List<Warning> told = book.tell(signal.time());
        if (told.size() > 1) {
            throw new AssertionError("more than one record: " + told);
        }
        return told.stream().findFirst();
    }

    List<Warning> all(Signal signal) {
        return DistrictDesk.work(book, signal.time(), List.of(), List.of(signal));
    }

    List<Warning> onScore(Score score) {
        return DistrictDesk.work(book, score.time(), List.of(score), List.of());
    }

    List<Warning> onTime(long time) {
        return DistrictDesk.work(book, time, List.of(), List.of());
    }

    /** Dispatch answers, of the incident as it stands. */
    List<Warning> onAnswer(Answer answer) {
        book.onTime(answer.time());
        book.onAnswer(new Answered(answer, stands(), true));
        return book.tell(answer.time());
    }

    /** The only one that is open. */
    Incident stands() {
        List<Incident> open = book.snapshot().incidents();
        if (open.size() != 1) {
            throw new AssertionError("not one is open: " + open);
        }
        return open.get(0);
    }

    /** Plays time on to {@code until}, stopping wherever something falls due. */
    List<Warning> upTo(long from, long until) {
        List<Warning> told = new java.util.ArrayList<>();
        OptionalLong next = book.nextDeadline(from);
        while (next.isPresent() && next.getAsLong() <= until) {
            told.addAll(onTime(next.getAsLong()));
            next = book.nextDeadline(next.getAsLong());
        }
        return told;
    }
}
