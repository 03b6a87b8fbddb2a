package fengsui.cli.chaos;

import fengsui.cli.chaos.ChaosReport.Line;
import fengsui.cli.chaos.truth.Breach;
import fengsui.cli.screen.Language;
import fengsui.cli.screen.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** A fault run as a table for people. */
record ChaosPage(Language language) {

    List<String> lines(ChaosReport report) {
        List<String> lines = new ArrayList<>(table(report).lines());
        lines.add("");
        for (String invariant : ChaosReport.INVARIANTS) {
            lines.add(invariant + "  " + meaning(invariant) + ": " + verdict(report, invariant));
            report.of(invariant).forEach(breach -> lines.add("      " + breach.what()));
        }
        others(report).forEach(breach -> lines.add(breach.invariant() + "  " + breach.what()));
        lines.add("");
        lines.add(figures(report));
        if (!report.missed().isEmpty()) {
            lines.add(say("时间不足，未注入：", "no time for: ")
                    + report.missed().stream().map(Fault::label).collect(Collectors.joining(", ")));
        }
        lines.add(conclusion(report));
        return lines;
    }

    private Table table(ChaosReport report) {
        Table table = new Table(
                say("秒", "at s"),
                say("故障", "fault"),
                say("叠加", "doubled"),
                say("作业恢复 秒", "running again s"),
                say("首条新预警 秒", "first warning s"),
                say("无消息 秒", "silence s"),
                say("心跳是否告知", "heartbeat told"));
        report.rounds().forEach(line -> rows(line, report.began().toEpochMilli(), table));
        return table;
    }

    private void rows(Line line, long began, Table table) {
        Struck struck = line.struck();
        Recovery recovery = line.recovery();
        for (int i = 0; i < struck.at().size(); i++) {
            table.row(
                    seconds(struck.at().get(i) - began),
                    struck.round().blows().get(i).says(),
                    struck.round().doubled()
                            ? say("是，第 ", "yes, round ") + struck.round().number() + say(" 轮", "")
                            : "",
                    recovery.away() ? seconds(recovery.running()) : say("未中断", "did not stop"),
                    seconds(recovery.warning()),
                    seconds(recovery.silence()),
                    told(recovery.told()));
        }
    }

    private String told(Recovery.Told told) {
        return switch (told) {
            case YES -> say("是", "yes");
            case NO -> say("否", "NO");
            case NO_NEED -> say("无需", "no need");
        };
    }

    private String meaning(String invariant) {
        return switch (invariant) {
            case "I1" -> say("每个输入偏移都在账上", "every input offset is in one bucket of the ledger");
            case "I2" -> say("无重复，最后一条为准", "nothing twice, or the last record stands and is right");
            case "I3" -> say("与无故障运行一致", "the same as a run without faults");
            case "I4" -> say("按时恢复", "it recovers in time");
            default -> say("心跳如实告知", "the heartbeat told of it");
        };
    }

    private String verdict(ChaosReport report, String invariant) {
        int found = report.of(invariant).size();
        if (report.unlooked().contains(invariant)) {
            return say("未能检查", "not looked at");
        }
        if (found == 0 && invariant.equals("I5") && report.nothingToTell()) {
            return say("无须告知：每次都很快恢复", "nothing to tell of, all was over soon");
        }
        return found == 0 ? say("成立", "ok") : say("违反 " + found + " 处", "BREACH, " + found);
    }

    /** Of no invariant that is known here. */
    private static List<Breach> others(ChaosReport report) {
        return report.breaches().stream()
                .filter(breach -> !ChaosReport.INVARIANTS.contains(breach.invariant()))
                .toList();
    }

    private static String figures(ChaosReport report) {
        return report.figures().entrySet().stream()
                .map(figure -> figure.getKey() + " " + figure.getValue())
                .collect(Collectors.joining(" · "));
    }

    private String conclusion(ChaosReport report) {
        String faults = report.faults()
                + say(" 个故障，种子 ", " faults, seed ")
                + report.plan().seed();
        return faults + (report.fine() ? say("：全部成立", ": all holds") : say("：未全部成立", ": NOT ALL HOLDS"));
    }

    private static String seconds(OptionalLong millis) {
        return millis.isEmpty() ? "-" : seconds(millis.getAsLong());
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f", millis / 1000.0);
    }

    private String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }
}
