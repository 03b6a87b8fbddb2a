package fengsui.cli.chaos;

import fengsui.cli.chaos.ChaosReport.Line;
import fengsui.codec.PlainJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** A fault run for programs: times in milliseconds, what is not known is left out. */
final class ChaosJson {

    private ChaosJson() {}

    static byte[] write(ChaosReport report) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("seed", report.plan().seed());
        all.put("began", report.began().toString());
        all.put("fine", report.fine());
        all.put("faults", faults(report));
        List<Object> breaches = new ArrayList<>();
        report.breaches()
                .forEach(breach -> breaches.add(Map.of("invariant", breach.invariant(), "what", breach.what())));
        all.put("breaches", breaches);
        all.put("notLookedAt", report.unlooked());
        all.put("neverInjected", report.missed().stream().map(Fault::label).toList());
        all.put("figures", report.figures());
        return PlainJson.write(all);
    }

    private static List<Object> faults(ChaosReport report) {
        List<Object> faults = new ArrayList<>();
        for (Line line : report.rounds()) {
            for (int i = 0; i < line.struck().at().size(); i++) {
                faults.add(fault(line, i, report.began().toEpochMilli()));
            }
        }
        return faults;
    }

    private static Map<String, Object> fault(Line line, int number, long began) {
        Blow blow = line.struck().round().blows().get(number);
        Map<String, Object> fault = new LinkedHashMap<>();
        fault.put("at", line.struck().at().get(number) - began);
        fault.put("round", line.struck().round().number());
        fault.put("fault", blow.fault().label());
        if (blow.victim() != null) {
            fault.put("victim", blow.victim().toString());
        }
        fault.put("length", blow.length().toMillis());
        fault.put("doubled", line.struck().round().doubled());
        fault.put("stopped", line.recovery().away());
        put("runningAgain", line.recovery().running(), fault);
        put("firstWarning", line.recovery().warning(), fault);
        fault.put("silence", line.recovery().silence());
        fault.put("told", line.recovery().told().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return fault;
    }

    private static void put(String name, OptionalLong value, Map<String, Object> fault) {
        value.ifPresent(known -> fault.put(name, known));
    }
}
