package fengsui.cli.rules.scenario;

import fengsui.rule.LoadedRules;
import fengsui.rule.mutation.Candidate;
import fengsui.rule.mutation.MutationReport;
import fengsui.rule.mutation.Mutations;
import fengsui.rule.mutation.Tried;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Moves the numbers of rules and runs their cases again, as many side by side as there are processors. */
final class MutationRuns {

    /** One rule under way. */
    private record Running(Candidate rule, List<Future<Tried>> tried) {}

    private MutationRuns() {}

    /** In the order of {@code rules}; each is {@code told} as soon as it and those before it are ready. */
    static List<MutationReport> of(LoadedRules loaded, List<Candidate> rules, Consumer<MutationReport> told)
            throws InterruptedException {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try (Mutations mutations = new Mutations(loaded)) {
            List<Running> running =
                    rules.stream().map(rule -> start(rule, mutations, threads)).toList();
            List<MutationReport> reports = new ArrayList<>();
            for (Running one : running) {
                MutationReport report = MutationReport.of(one.rule(), results(one));
                told.accept(report);
                reports.add(report);
            }
            return reports;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Running start(Candidate rule, Mutations mutations, ExecutorService threads) {
        List<Future<Tried>> tried = new ArrayList<>();
        if (rule.ready()) {
            mutations
                    .moves(rule.rule())
                    .forEach(move -> tried.add(threads.submit(() -> mutations.tried(move, rule.cases()))));
        }
        return new Running(rule, tried);
    }

    private static List<Tried> results(Running running) throws InterruptedException {
        List<Tried> results = new ArrayList<>();
        for (Future<Tried> one : running.tried()) {
            try {
                results.add(one.get());
            } catch (ExecutionException e) {
                String rule = running.rule().rule();
                throw new IllegalStateException(rule + " could not be moved: " + e.getCause(), e.getCause());
            }
        }
        return results;
    }
}
