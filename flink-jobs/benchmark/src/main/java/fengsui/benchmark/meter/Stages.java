package fengsui.benchmark.meter;

import java.util.List;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import org.jspecify.annotations.Nullable;

/** Which stage of the job a stack belongs to: that of the innermost frame whose class has one. */
final class Stages {

    static final String OTHER = "other";

    private record Mark(String prefix, String stage) {}

    /** The first that fits counts. What is used by several stages has none, and is counted by who called it. */
    private static final List<Mark> MARKS = List.of(
            new Mark("com.espertech.", "rules: Esper"),
            new Mark("org.apache.flink.cep.", "Flink CEP"),
            new Mark("fengsui.rule.journal.", "rules: journal"),
            new Mark("fengsui.job.operator.JournalState", "rules: journal"),
            new Mark("fengsui.rule.esper.", "rules: rows and hits"),
            new Mark("fengsui.rule.", "rules: order and evidence"),
            new Mark("fengsui.job.operator.Rule", "rules: order and evidence"),
            new Mark("fengsui.job.operator.Route", "route"),
            new Mark("fengsui.job.operator.Clue", "scoring"),
            new Mark("fengsui.job.operator.Counted", "scoring"),
            new Mark("fengsui.job.operator.Burst", "scoring"),
            new Mark("fengsui.job.operator.Scor", "scoring"),
            new Mark("fengsui.job.operator.Intake", "intake"),
            new Mark("fengsui.job.operator.Device", "intake"),
            new Mark("fengsui.job.operator.FeedBeats", "intake"),
            new Mark("fengsui.job.operator.Desk", "warnings"),
            new Mark("fengsui.job.operator.Warning", "warnings"),
            new Mark("fengsui.warning.", "warnings"),
            new Mark("fengsui.job.RecordSchema", "parse"),
            new Mark("fengsui.benchmark.whole.PlainRow", "parse"),
            new Mark("fengsui.job.DevicesApart", "intake"),
            new Mark("fengsui.job.OutSchema", "write"),
            new Mark("fengsui.job.wire.", "shuffle"),
            new Mark("org.apache.flink.runtime.state.", "state"),
            new Mark("org.apache.flink.state.", "state"),
            new Mark("org.rocksdb.", "state"),
            new Mark("org.apache.flink.runtime.io.", "shuffle"),
            new Mark("org.apache.flink.runtime.plugable.", "shuffle"),
            new Mark("org.apache.flink.connector.kafka.sink.", "write"),
            new Mark("org.apache.flink.connector.kafka.source.", "read"),
            new Mark("org.apache.kafka.clients.producer.", "write"),
            new Mark("org.apache.kafka.clients.consumer.", "read"),
            new Mark("org.apache.kafka.server.", "broker"),
            new Mark("org.apache.kafka.storage.", "broker"),
            new Mark("org.apache.kafka.raft.", "broker"),
            new Mark("kafka.", "broker"));

    private static final String FLINK = "Flink";

    private Stages() {}

    static String of(@Nullable RecordedStackTrace stack) {
        return stack == null
                ? OTHER
                : of(stack.getFrames().stream()
                        .filter(RecordedFrame::isJavaFrame)
                        .map(frame -> frame.getMethod().getType().getName())
                        .toList());
    }

    /** Of the names of classes, the innermost first. What Flink does for no stage in particular is its own. */
    static String of(List<String> classes) {
        return classes.stream()
                .flatMap(name -> MARKS.stream()
                        .filter(mark -> name.startsWith(mark.prefix()))
                        .limit(1))
                .map(Mark::stage)
                .findFirst()
                .orElseGet(
                        () -> classes.stream().anyMatch(name -> name.startsWith("org.apache.flink.")) ? FLINK : OTHER);
    }
}
