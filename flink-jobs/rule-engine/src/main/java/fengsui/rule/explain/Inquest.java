package fengsui.rule.explain;

import fengsui.codec.RuleBundle;
import fengsui.codec.WarningReasons;
import fengsui.codec.WarningView;
import fengsui.event.SafetyEvent;
import fengsui.risk.Evidence;
import fengsui.risk.Finding;
import fengsui.risk.Signal;
import fengsui.rule.Assessment;
import fengsui.rule.Rule;
import fengsui.rule.RuleSet;
import fengsui.rule.explain.WhyWarned.Held;
import fengsui.rule.explain.WhyWarned.Part;
import fengsui.rule.explain.WhyWarned.Spoke;
import fengsui.rule.explain.WhyWarned.Step;
import fengsui.rule.explain.WhyWarned.Without;
import fengsui.rule.rehearsal.Rehearsal;
import fengsui.rule.run.RuleEdition;
import fengsui.rule.run.Workshop;
import fengsui.warning.Corroboration;
import fengsui.warning.Judgement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs the rules of one warning over its evidence again and again. Not thread-safe. */
final class Inquest implements AutoCloseable {

    private static final Comparator<Finding> GRAVEST =
            Comparator.comparing(Finding::severity).thenComparing(Finding::urgency);

    private final RuleSet rules;
    private final WarningView view;
    private final WarningReasons reasons;
    private final List<SafetyEvent> events;
    private final List<RuleCard> cards = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();
    private final RuleSet those;

    /** Its engines go through all of it. */
    private final Workshop workshop = Workshop.recycling();

    Inquest(RuleBundle bundle, RuleSet rules, WhyWarned.Told told, List<SafetyEvent> events) {
        this.rules = rules;
        this.view = told.view();
        this.reasons = told.reasons();
        this.events = events;
        for (String id : view.rules()) {
            RuleCard.of(bundle, rules, id).map(this::inForce).ifPresentOrElse(cards::add, () -> gone.add(id));
        }
        List<Rule> active = cards.stream().map(card -> card.rule().active()).toList();
        this.those = rules.with(active);
    }

    /** Within one warning the values of its place and time are taken to have held throughout. */
    private RuleCard inForce(RuleCard card) {
        return events.stream()
                .map(SafetyEvent::area)
                .filter(chain -> chain.within(view.where().area()))
                .findFirst()
                .map(chain -> card.at(chain, view.times().sent()))
                .orElse(card);
    }

    WhyWarned report() {
        Outcome outcome = outcome(events);
        return new WhyWarned(
                cards.stream().map(card -> spoke(card, outcome)).toList(),
                gone,
                events.stream().map(event -> step(event, outcome)).toList(),
                corroboration(),
                outcome.judgement());
    }

    /** Who stands behind the score is not in the record, but which devices do is. */
    private Corroboration corroboration() {
        Set<String> kinds = new HashSet<>();
        events.forEach(event -> kinds.add(event.kind().label()));
        reasons.scored().forEach(scored -> kinds.add(scored.kind()));
        long heard = events.stream().map(SafetyEvent::witness).distinct().count();
        long scored = reasons.scored().stream()
                .map(WarningReasons.Scored::sourceId)
                .distinct()
                .count();
        return new Corroboration(kinds.size(), (int) Math.max(heard, scored), view.score());
    }

    private Outcome outcome(List<SafetyEvent> some) {
        return new Outcome(view, Rehearsal.of(List.of(RuleEdition.first(those)), some, workshop));
    }

    private Spoke spoke(RuleCard card, Outcome outcome) {
        List<Signal> signals = outcome.signals(card.rule().id());
        Optional<Signal> gravest = signals.stream()
                .min(Comparator.comparing(Signal::finding, GRAVEST)
                        .thenComparing(Comparator.comparingLong(Signal::time).reversed()));
        return new Spoke(
                card,
                signals,
                gravest,
                gravest.map(signal -> row(card.rule().assessment(), signal)).orElse(0),
                signals.isEmpty() ? List.of() : bounds(card));
    }

    private static int row(Assessment assessment, Signal signal) {
        return assessment.rows().indexOf(assessment.of(signal.finding().measures()));
    }

    private List<Bounds> bounds(RuleCard card) {
        Firing firing = new Firing(
                rules.feeds().areas(),
                view.where().area().code(),
                Long.MIN_VALUE,
                view.times().sent(),
                events);
        try (Variants variants = new Variants(card)) {
            return Bounds.of(card, variants, firing);
        }
    }

    private Step step(SafetyEvent event, Outcome whole) {
        List<Part> parts = cards.stream()
                .flatMap(card -> part(card, event, whole.signals(card.rule().id())).stream())
                .toList();
        return new Step(event, parts, without(event));
    }

    private static Optional<Part> part(RuleCard card, SafetyEvent event, List<Signal> signals) {
        List<Signal> own = signals.stream()
                .filter(signal -> !roles(signal, event).isEmpty())
                .toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        List<String> roles = own.stream()
                .flatMap(signal -> roles(signal, event).stream())
                .distinct()
                .toList();
        boolean fired = own.stream().anyMatch(signal -> signal.time() == event.eventTime());
        return Optional.of(new Part(card.rule().id(), roles, fired, held(card, event)));
    }

    private static List<String> roles(Signal signal, SafetyEvent event) {
        return signal.evidence().newest().stream()
                .filter(evidence -> isOf(evidence, event))
                .map(Evidence::role)
                .toList();
    }

    private static boolean isOf(Evidence evidence, SafetyEvent event) {
        return evidence.eventId().equals(event.eventId()) && evidence.sourceId().equals(event.sourceId());
    }

    private static List<Held> held(RuleCard card, SafetyEvent event) {
        List<Held> held = new ArrayList<>();
        for (Threshold threshold : Thresholds.of(card, event)) {
            threshold.of(event).ifPresent(had -> held.add(new Held(threshold, had)));
        }
        return held;
    }

    private Without without(SafetyEvent event) {
        Outcome rest = outcome(events.stream().filter(other -> other != event).toList());
        SortedMap<String, OptionalLong> first = new TreeMap<>();
        cards.forEach(card -> first.put(card.rule().id(), rest.first(card.rule().id())));
        return new Without(first, rest.judgement().map(Judgement::grade));
    }

    @Override
    public void close() {
        workshop.close();
    }
}
