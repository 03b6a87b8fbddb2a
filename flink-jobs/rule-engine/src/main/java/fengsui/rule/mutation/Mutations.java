package fengsui.rule.mutation;

import fengsui.codec.Problem;
import fengsui.codec.yaml.Mark;
import fengsui.rule.BundlePaths;
import fengsui.rule.LoadedRules;
import fengsui.rule.Rule;
import fengsui.rule.RuleReader;
import fengsui.rule.RuleReader.Reading;
import fengsui.rule.rehearsal.RuleScenario;
import fengsui.rule.run.Workshop;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Moves the numbers of rules, one at a time, and runs the cases of the rule again: a number that can be moved and nobody
 * notices is one that no case holds in place. Each change is made in the text of the file and read as every rule is. A time
 * for which the rule's memory becomes too short takes the memory with it. Thread-safe; holds compilers.
 */
public final class Mutations implements AutoCloseable {

    private static final Comparator<Move> ORDER = Comparator.comparing(
                    (Move move) -> move.spot().at(), Comparator.comparingInt(Mark::line))
            .thenComparing(move -> move.spot().at(), Comparator.comparingInt(Mark::column))
            .thenComparing(move -> move.shift().up());

    private static final String MEMORY = "memory";

    private final LoadedRules loaded;
    private final Deque<RuleReader> idle = new ArrayDeque<>();

    public Mutations(LoadedRules loaded) {
        this.loaded = loaded;
    }

    /** Every change of the sound rule {@code id}, in the order of its file. */
    public List<Move> moves(String id) {
        return text(id + BundlePaths.ENDING).stream()
                .flatMap(rule -> Stream.of(ParameterMoves.of(rule), LiteralMoves.of(rule), RowMoves.of(rule))
                        .flatMap(List::stream))
                .sorted(ORDER)
                .toList();
    }

    /**
     * Runs the cases until one notices.
     *
     * @param cases those of the rule; all pass as it is
     */
    public Tried tried(Move move, List<RuleScenario> cases) {
        Reading reading = reading(move);
        if (reading.rule().isPresent()) {
            return Tried.of(move, noticed(reading.rule().get(), cases));
        }
        String reason = reading.problems().stream()
                .findFirst()
                .map(problem -> problem.code() + " " + problem.message())
                .orElse("written in a form in which it cannot be changed");
        return Tried.notPossible(move, reason);
    }

    private static boolean noticed(Rule variant, List<RuleScenario> cases) {
        try (Workshop workshop = Workshop.recycling()) {
            return cases.stream().anyMatch(one -> !one.on(variant).run(workshop).passed());
        }
    }

    private Reading reading(Move move) {
        RuleReader reader = reader();
        Reading reading = text(move.spot().file())
                .map(rule -> reading(move, rule, reader))
                .orElse(new Reading(Optional.empty(), List.of()));
        leave(reader);
        return reading;
    }

    private static Reading reading(Move move, RuleText rule, RuleReader reader) {
        Optional<String> moved =
                move.spot().replacedIn(rule.text(), move.shift().replacement());
        Reading reading =
                moved.map(text -> reader.read(rule.path(), text)).orElse(new Reading(Optional.empty(), List.of()));
        return move.shift().longer() > 0 && forgets(reading)
                ? moved.flatMap(text -> remembering(move.shift().longer(), rule, text))
                        .map(text -> reader.read(rule.path(), text))
                        .orElse(reading)
                : reading;
    }

    private static boolean forgets(Reading reading) {
        return !reading.problems().isEmpty()
                && reading.problems().stream().map(Problem::code).allMatch("RULE-MEMORY"::equals);
    }

    private static Optional<String> remembering(long longer, RuleText rule, String text) {
        long millis = rule.fields().duration(MEMORY) + longer;
        return rule.value(rule.fields(), MEMORY).replacedIn(text, millis + " ms");
    }

    private Optional<RuleText> text(String path) {
        return RuleText.of(path, loaded.bundle().files().getOrDefault(path, ""));
    }

    private RuleReader reader() {
        RuleReader known = polled();
        return known == null ? new RuleReader(loaded) : known;
    }

    private synchronized @Nullable RuleReader polled() {
        return idle.pollFirst();
    }

    private synchronized void leave(RuleReader reader) {
        idle.addFirst(reader);
    }

    @Override
    public synchronized void close() {
        idle.forEach(RuleReader::close);
        idle.clear();
    }
}
