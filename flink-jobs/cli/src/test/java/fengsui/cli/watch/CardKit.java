package fengsui.cli.watch;

import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.cli.watch.StandingCards.Listed;
import fengsui.codec.WarningCourse;
import fengsui.risk.Grade;
import fengsui.text.Bilingual;
import fengsui.warning.Change;
import fengsui.warning.HoldReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cards to lay out; each method gives another card. */
record CardKit(Card card) {

    static final long NOW = Instant.parse("2026-06-01T00:30:00Z").toEpochMilli();
    static final long MINUTE = 60_000;

    /** A fire in a grid, twelve minutes old and told of just now. */
    static CardKit fire(String id, Grade grade) {
        return new CardKit(new Card(
                id,
                1,
                Card.ACTUAL,
                grade,
                "fire",
                new Bilingual("火灾", "Fire"),
                new Card.Where(
                        new Area(Level.GRID, "old-town/quay/g12"),
                        List.of("old-town/quay/g12", "fenghai"),
                        "old-town",
                        1),
                new Card.Span(NOW - 12 * MINUTE, NOW, NOW + 120 * MINUTE),
                new Card.Said(
                        new Bilingual("烟感报警且摄像头看到火焰", "Smoke alarm and a camera sees flames"),
                        new Bilingual("首次发布", "First issued"),
                        new Bilingual("派出消防力量", "Send the fire brigade"),
                        List.of(Change.ISSUED),
                        null,
                        0),
                new Card.Duty(null, false, null),
                new Card.Inside(null, List.of(), 0),
                List.of(),
                null));
    }

    Listed numbered(int number) {
        return new Listed(number, card, card.open() ? null : 0L);
    }

    CardKit revision(int revision) {
        return with(
                revision,
                card.status(),
                card.where(),
                card.span(),
                card.said(),
                card.duty(),
                card.inside(),
                card.end());
    }

    CardKit status(String status) {
        return with(
                card.revision(),
                status,
                card.where(),
                card.span(),
                card.said(),
                card.duty(),
                card.inside(),
                card.end());
    }

    CardKit at(Level level, String code, int areas) {
        Card.Where where = new Card.Where(new Area(level, code), List.of(code, "fenghai"), "old-town", areas);
        return with(
                card.revision(),
                card.status(),
                where,
                card.span(),
                card.said(),
                card.duty(),
                card.inside(),
                card.end());
    }

    CardKit since(long onset) {
        Card.Span span = new Card.Span(onset, card.span().sent(), card.span().expires());
        return with(
                card.revision(),
                card.status(),
                card.where(),
                span,
                card.said(),
                card.duty(),
                card.inside(),
                card.end());
    }

    CardKit saying(Bilingual headline, Change change, @Nullable Grade previous, int against) {
        Card.Said said = new Card.Said(
                headline, card.said().change(), card.said().instruction(), List.of(change), previous, against);
        return with(
                card.revision(),
                card.status(),
                card.where(),
                card.span(),
                said,
                card.duty(),
                card.inside(),
                card.end());
    }

    CardKit due(long ackBy, boolean escalated) {
        return duty(new Card.Duty(ackBy, escalated, null));
    }

    /** With nobody left to wait for. */
    CardKit escalated() {
        return duty(new Card.Duty(null, true, null));
    }

    CardKit replied(
            AnswerKind kind,
            @Nullable String caseNumber,
            @Nullable Rejection reason,
            @Nullable Disposition disposition) {
        return duty(new Card.Duty(
                null,
                false,
                new WarningCourse.Dispatch(kind, NOW - MINUTE, "dispatch-119", caseNumber, reason, disposition)));
    }

    private CardKit duty(Card.Duty duty) {
        return with(
                card.revision(),
                card.status(),
                card.where(),
                card.span(),
                card.said(),
                duty,
                card.inside(),
                card.end());
    }

    CardKit heldBy(String holder) {
        return inside(new Card.Inside(holder, List.of(), 0));
    }

    CardKit holding(int count) {
        WarningCourse.Holding smoke = new WarningCourse.Holding(
                "smoke-1",
                "smoke",
                new Bilingual("烟雾", "Smoke"),
                Grade.BLUE,
                new Area(Level.GRID, "old-town/quay/g13"),
                HoldReason.INHIBITED);
        return inside(new Card.Inside(null, List.of(smoke, smoke), count));
    }

    private CardKit inside(Card.Inside inside) {
        return with(
                card.revision(),
                card.status(),
                card.where(),
                card.span(),
                card.said(),
                card.duty(),
                inside,
                card.end());
    }

    CardKit ended(String reason) {
        return with(
                card.revision() + 1,
                card.status(),
                card.where(),
                card.span(),
                card.said(),
                card.duty(),
                card.inside(),
                reason);
    }

    CardKit surge() {
        return new CardKit(new Card(
                card.incidentId(),
                card.revision(),
                card.status(),
                card.grade(),
                card.hazard(),
                card.event(),
                card.where(),
                card.span(),
                card.said(),
                card.duty(),
                card.inside(),
                List.of("surge"),
                card.end()));
    }

    private CardKit with(
            int revision,
            String status,
            Card.Where where,
            Card.Span span,
            Card.Said said,
            Card.Duty duty,
            Card.Inside inside,
            @Nullable String end) {
        return new CardKit(new Card(
                card.incidentId(),
                revision,
                status,
                card.grade(),
                card.hazard(),
                card.event(),
                where,
                span,
                said,
                duty,
                inside,
                card.modes(),
                end));
    }
}
