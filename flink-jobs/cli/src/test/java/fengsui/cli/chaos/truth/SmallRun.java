package fengsui.cli.chaos.truth;

import fengsui.codec.Intake;
import fengsui.codec.RawRecord;
import fengsui.codec.RecordDecoder;
import fengsui.codec.RuleBundle;
import fengsui.codec.WarningContext;
import fengsui.codec.WarningJson;
import fengsui.codec.feed.Feeds;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.rule.RuleFiles;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.rehearsal.Rehearsal;
import fengsui.warning.Warning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a load comes to without a broker and without a job. */
final class SmallRun {

    static final WarningContext ISSUER = new WarningContext("fengsui", "Actual");

    private static final RuleBundle RULES = RuleFiles.read(Path.of("../../rules"));
    private static final long START = Instant.parse("2026-06-01T08:00:03.250Z").toEpochMilli();
    private static final int PARTITIONS = 4;

    private SmallRun() {}

    static List<Line> lines(Plan plan) {
        LoadScript script = script(plan);
        List<Line> lines = new ArrayList<>();
        for (int second = 0; second < script.seconds(); second++) {
            lines.addAll(script.second(second));
        }
        return lines;
    }

    static LoadScript script(Plan plan) {
        return new LoadScript(plan, PARTITIONS, START);
    }

    static List<Intake> taken(Plan plan) {
        RecordDecoder decoder = Feeds.canonical().decoder();
        List<Intake> taken = new ArrayList<>();
        for (Line line : lines(plan)) {
            Position position = new Position(line.kind().label(), line.partition(), taken.size());
            taken.add(decoder.decode(new RawRecord(position, START + line.due(), null, line.value())));
        }
        return taken;
    }

    static List<Warning> warnings(Plan plan) {
        List<SafetyEvent> events = taken(plan).stream()
                .filter(Intake.Decoded.class::isInstance)
                .flatMap(taken -> ((Intake.Decoded) taken).events().stream())
                .toList();
        return Rehearsal.run(RuleSetLoader.load(RULES).ruleSet(), events);
    }

    /** As a job writes them: one after the other. */
    static List<Told> told(List<Warning> warnings) {
        List<Told> told = new ArrayList<>();
        warnings.forEach(warning -> told.add(at(told.size(), WarningJson.write(warning, ISSUER))));
        return told;
    }

    static Told at(int offset, byte[] value) {
        try {
            return new Told("warnings-0 offset " + offset, value, WarningJson.read(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same record, but for what is put in the place of {@code part}. */
    static Told changed(Told record, String part, String other) {
        String text = new String(record.value(), StandardCharsets.UTF_8);
        if (!text.contains(part)) {
            throw new IllegalArgumentException("no " + part + " in " + text);
        }
        byte[] value = text.replace(part, other).getBytes(StandardCharsets.UTF_8);
        try {
            return new Told(record.place(), value, WarningJson.read(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
