package fengsui.job.testkit;

import fengsui.codec.Health;
import fengsui.risk.ChangeKind;
import fengsui.risk.Score;
import fengsui.risk.ScoreChange;
import fengsui.risk.Signal;
import fengsui.risk.SignalChange;
import fengsui.rule.rehearsal.Rehearsal;
import fengsui.warning.CanonicalState;
import fengsui.warning.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Holds what a run has said against what it should have come to. */
final class Accounts {

    private final List<String> differences = new ArrayList<>();

    private Accounts() {}

    /**
     * Empty where nothing differs.
     *
     * @param ofScores what the scores that were told come to, by themselves, in perfect order
     */
    static List<String> differences(Rehearsal expected, Rehearsal ofScores, Said said) {
        Accounts accounts = new Accounts();
        List<Signal> signals = Stream.concat(
                        expected.signals().stream().filter(signal -> !ReplayRules.isOfScores(signal)),
                        ofScores.signals().stream())
                .toList();
        accounts.compare("signal", bySignal(signals), accounts.signals(said.signals));
        accounts.compare("score", byScore(expected.scores()), accounts.scores(said.scores));
        accounts.compare("incident", canonical(expected.warnings()), canonical(said.warnings));
        accounts.ledger(said);
        return accounts.differences;
    }

    private <T> void compare(String what, Map<String, T> expected, Map<String, T> came) {
        TreeSet<String> all = new TreeSet<>(expected.keySet());
        all.addAll(came.keySet());
        for (String name : all) {
            T wanted = expected.get(name);
            T got = came.get(name);
            if (got == null) {
                differences.add(what + " missing: " + name + " " + wanted);
            } else if (wanted == null) {
                differences.add(what + " too many: " + name + " " + got);
            } else if (!wanted.equals(got)) {
                differences.add(what + " differs: " + name + " " + got + "\n      expected " + wanted);
            }
        }
    }

    private static SortedMap<String, Signal> bySignal(List<Signal> signals) {
        SortedMap<String, Signal> byId = new TreeMap<>();
        signals.forEach(signal -> byId.put(signal.signalId(), signal));
        return byId;
    }

    /** All that were found, less those withdrawn or replaced. */
    private SortedMap<String, Signal> signals(List<SignalChange> changes) {
        SortedMap<String, Signal> stand = new TreeMap<>();
        for (SignalChange change : changes) {
            String id = change.signal().signalId();
            String gone = change.kind() == ChangeKind.WITHDRAWN ? id : change.replaces();
            if (gone != null && stand.remove(gone) == null) {
                differences.add(change.kind() + " of a signal that does not stand: " + gone);
            }
            if (change.kind() != ChangeKind.WITHDRAWN && stand.put(id, change.signal()) != null) {
                differences.add(change.kind() + " of a signal that stands already: " + id);
            }
            if ((change.kind() == ChangeKind.NEW) != change.because().isEmpty()) {
                differences.add(change.kind() + " because of " + change.because() + ": " + id);
            }
        }
        return stand;
    }

    private static SortedMap<String, Score> byScore(List<Score> scores) {
        SortedMap<String, Score> byPlace = new TreeMap<>();
        scores.forEach(score -> byPlace.put(place(score), score));
        return byPlace;
    }

    private SortedMap<String, Score> scores(List<ScoreChange> changes) {
        SortedMap<String, Score> stand = new TreeMap<>();
        for (ScoreChange change : changes) {
            String place = place(change.score());
            if (change.kind() == ChangeKind.WITHDRAWN) {
                if (stand.remove(place) == null) {
                    differences.add("withdrawal of a score that does not stand: " + place);
                }
            } else if (stand.put(place, change.score()) != null && change.kind() == ChangeKind.NEW) {
                differences.add("a score was told twice: " + place);
            }
        }
        return stand;
    }

    private static String place(Score score) {
        return score.hazard() + " " + score.area() + " " + RunText.time(score.time());
    }

    /** Several incidents may have come to the same. */
    private static SortedMap<String, Long> canonical(List<Warning> records) {
        SortedMap<String, Long> byLine = new TreeMap<>();
        CanonicalState.of(records).incidents().forEach(incident -> byLine.merge(incident.line(), 1L, Long::sum));
        return byLine;
    }

    /** Every copy made for rules has one outcome, and none was lost. */
    private void ledger(Said said) {
        SortedMap<String, Long> figures = new TreeMap<>();
        for (Health health : said.health) {
            if (health.subject().startsWith("ledger/rules/")) {
                health.figures().forEach((name, value) -> figures.merge(name, value, Long::sum));
            }
        }
        figures.keySet().removeIf(name -> !name.startsWith("copies."));
        long sum = figures.values().stream().mapToLong(Long::longValue).sum();
        if (sum != said.copies) {
            differences.add(said.copies + " copies were made, the ledger holds " + figures);
        }
        if (!said.rejects.isEmpty()) {
            differences.add("rejects: " + said.rejects);
        }
    }
}
