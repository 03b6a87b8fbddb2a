package fengsui.benchmark.latency;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where the time went between a record's being written and its warning's being read, in milliseconds.
 *
 * @param bound what feeds are waited for in any case
 * @param watermark from then until all sources knew that the time was over: reading and decoding, and Flink's pace of telling
 * @param work from then until the broker had the warning: intake, rules, desk, and the way between them
 * @param delivery from then until it was read, its transaction included
 */
record Delay(long bound, long watermark, long work, long delivery) {

    /** Empty where nobody saw time pass. */
    static Optional<Delay> of(Told told, Passings passings, long bound) {
        OptionalLong passed = passings.passed(told.due());
        return passed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Delay(
                        bound,
                        passed.getAsLong() - told.due() - bound,
                        told.written() - passed.getAsLong(),
                        told.read() - told.written()));
    }

    long workAndDelivery() {
        return work + delivery;
    }

    long whole() {
        return bound + watermark + work + delivery;
    }
}
