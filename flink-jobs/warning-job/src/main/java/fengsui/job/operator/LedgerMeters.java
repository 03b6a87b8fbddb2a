package fengsui.job.operator;

import fengsui.job.metrics.Meters;
import fengsui.job.wire.PartitionLedger;
import fengsui.metrics.Measure;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The ledger as measures: by topic, for partitions are many and say little. Stateless. */
final class LedgerMeters {

    private LedgerMeters() {}

    static void tell(Meters meters, List<PartitionLedger> entries) {
        entries.stream()
                .collect(Collectors.groupingBy(LedgerMeters::topic))
                .forEach((topic, pages) -> tell(meters, topic, pages));
    }

    private static void tell(Meters meters, String topic, List<PartitionLedger> pages) {
        long rejected = 0;
        for (var reason : reasons(pages)) {
            long count = sum(pages, page -> page.rejected().getOrDefault(reason, 0L));
            meters.count(Measure.LEDGER_REJECTED, count, topic, reason);
            rejected += count;
        }
        meters.count(Measure.LEDGER_RECORDS, sum(pages, PartitionLedger::decoded), topic, "decoded");
        meters.count(Measure.LEDGER_RECORDS, sum(pages, PartitionLedger::filtered), topic, "filtered");
        meters.count(Measure.LEDGER_RECORDS, rejected, topic, "rejected");
        long duplicate = sum(pages, PartitionLedger::duplicate);
        meters.count(Measure.LEDGER_EVENTS, sum(pages, PartitionLedger::events) - duplicate, topic, "new");
        meters.count(Measure.LEDGER_EVENTS, duplicate, topic, "duplicate");
        meters.count(Measure.LEDGER_UNPLACED, sum(pages, PartitionLedger::unplaced), topic);
    }

    private static List<String> reasons(List<PartitionLedger> pages) {
        return pages.stream()
                .flatMap(page -> page.rejected().keySet().stream())
                .distinct()
                .toList();
    }

    private static long sum(List<PartitionLedger> pages, ToLongFunction<PartitionLedger> figure) {
        return pages.stream().mapToLong(figure).sum();
    }

    /** Of {@code topic-partition}. */
    private static String topic(PartitionLedger page) {
        return page.partition().substring(0, page.partition().lastIndexOf('-'));
    }
}
