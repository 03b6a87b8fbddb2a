package fengsui.rule.rehearsal;

import fengsui.codec.RecordDecoder;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlFields;
import fengsui.codec.yaml.YamlReader;
import fengsui.event.SafetyEvent;
import fengsui.order.ModeOrder;
import fengsui.order.Orders;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one {@code .test.yaml} file. */
final class ScenarioFile {

    /** In 2001: a time that events may have, so that nothing else is blamed for a wrong start. */
    private static final long STAND_IN = 1_000_000_000_000L;

    /**
     * One case.
     *
     * @param start what {@code +0s} is, epoch milliseconds
     * @param orders the modes that are ordered in it
     * @param proves what of the rule it is there to show, if anything
     */
    record Scenario(
            String name,
            long start,
            List<SafetyEvent> events,
            Orders orders,
            Expectation expected,
            Optional<Proof> proves) {}

    private final YamlFields file;
    private final RecordDecoder decoder;
    private final Set<String> names = new HashSet<>();

    private ScenarioFile(YamlFields file, RecordDecoder decoder) {
        this.file = file;
        this.decoder = decoder;
    }

    /** Empty, and a problem, where anything is wrong. */
    static List<Scenario> read(String text, RecordDecoder decoder, Problems problems) {
        List<Scenario> scenarios = YamlReader.fields(text, problems)
                .map(file -> new ScenarioFile(file, decoder).scenarios())
                .orElse(List.of());
        return problems.none() ? scenarios : List.of();
    }

    private List<Scenario> scenarios() {
        ScenarioEvents.checkDefaults(file);
        List<Scenario> scenarios = new ArrayList<>();
        file.list("cases").forEach(at -> scenarios.add(scenario(at)));
        if (scenarios.isEmpty()) {
            file.report("cases", "MISSING", "is empty; add a case with 'name', 'start', 'events' and 'expect'");
        }
        file.done();
        return scenarios;
    }

    private Scenario scenario(YamlFields at) {
        String name = at.text("name");
        if (!names.add(name) && at.has("name")) {
            at.report("name", "DUPLICATE", "is that of an earlier case; call it after what is different in it");
        }
        long start = start(at);
        List<SafetyEvent> events = new ScenarioEvents(decoder, file.node("defaults"), file.problems()).read(at, start);
        List<ModeOrder> orders = at.list("orders").stream()
                .map(order -> ScenarioOrder.read(order, start))
                .toList();
        Expectation expected = Expectation.read(at.fields("expect"), start);
        Optional<Proof> proves = Proof.read(at, expected);
        at.done();
        return new Scenario(name, start, events, new Orders(orders, List.of()), expected, proves);
    }

    /** Epoch milliseconds; a stand-in, and a problem, where it is no time. */
    static long start(YamlFields at) {
        String text = at.text("start");
        try {
            return OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeException e) {
            if (at.has("start")) {
                at.report("start", "VALUE", "is '" + text + "', expected a time such as 2026-06-01T08:00:00+08:00");
            }
            return STAND_IN;
        }
    }
}
