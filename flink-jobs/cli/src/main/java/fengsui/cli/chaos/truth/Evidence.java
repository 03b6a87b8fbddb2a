package fengsui.cli.chaos.truth;

import fengsui.codec.Reject;
import fengsui.job.Guarantee;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a job has come to, as far as it can be read.
 *
 * @param counted the job's own ledger
 * @param told committed records of the alert topic, in its order
 * @param rejects those of the topic of rejects
 */
record Evidence(
        Expectation expectation,
        SortedMap<String, Long> counted,
        List<Told> told,
        Standing standing,
        List<Reject> rejects,
        Guarantee guarantee) {

    List<Breach> breaches() {
        Inputs inputs = expectation.inputs();
        List<Breach> breaches = new ArrayList<>(LedgerAudit.of(counted, inputs));
        breaches.addAll(LedgerAudit.ofRejects(rejects, inputs, guarantee));
        List<Told> came = expectation.compared(told);
        breaches.addAll(DeliveryAudit.of(came, guarantee));
        breaches.addAll(StandingAudit.of(told, standing));
        List<Told> wanted = expectation.compared(expectation.told());
        breaches.addAll(
                late() == 0
                        ? RecordsAudit.sameRecords(came, wanted)
                        : RecordsAudit.sameState(came, wanted, expectation.ofScores()));
        return breaches;
    }

    /** Copies for rules that came behind the engine's clock: where there are some, records may tell of corrections. */
    private long late() {
        return counted("copies.corrected") + counted("copies.too-late") + counted("copies.shed");
    }

    private long counted(String name) {
        return counted.getOrDefault(name, 0L);
    }

    Map<String, Long> figures() {
        Map<String, Long> figures = new TreeMap<>();
        figures.put("records", expectation.inputs().records());
        figures.put("events", (long) expectation.inputs().events().size());
        figures.put("duplicates", expectation.inputs().duplicates());
        figures.put("rejected", (long) expectation.inputs().rejected().size());
        figures.put("corrected", counted("copies.corrected"));
        figures.put("too-late", counted("copies.too-late"));
        figures.put("shed", counted("copies.shed"));
        figures.put("warnings", (long) told.size());
        figures.put("warnings-compared", different(told));
        figures.put("warnings-expected", different(expectation.told()));
        figures.put("repeated", DeliveryAudit.repeated(told));
        figures.put("incidents", told.stream().map(Told::incident).distinct().count());
        return figures;
    }

    /** How many there are of those that are compared, each once. */
    private long different(List<Told> records) {
        return expectation.compared(records).stream()
                .map(Told::identifier)
                .distinct()
                .count();
    }
}
