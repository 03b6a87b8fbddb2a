package fengsui.cli.rules.figures;

import fengsui.area.Area;
import fengsui.cli.console.UserError;
import fengsui.cli.history.DeletedRecords;
import fengsui.codec.WarningJson;
import fengsui.codec.WarningView;
import fengsui.codec.WithheldJson;
import fengsui.figures.Figures;
import fengsui.figures.FiguresReport;
import fengsui.figures.Life;
import fengsui.figures.Told;
import fengsui.rule.mutation.Judged;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicSpan;
import fengsui.topics.Topics;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Records of the alert topic on their way into a report: those of one status. */
final class ToldRecords {

    private final String status;
    private final FiguresReport report = new FiguresReport();
    private final Map<String, Area> areas = new HashMap<>();
    private final SortedMap<String, Integer> others = new TreeMap<>();
    private final List<String> remarks = new ArrayList<>();
    private int unread;

    /** @param status of CAP: Actual, Exercise or Test */
    ToldRecords(String status) {
        this.status = status;
    }

    /** A record a line. */
    void read(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    add(line.getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UserError("--in " + file + ": cannot be read as lines of text; expected records of the topic"
                    + " warnings, one a line");
        }
        remark(file.toString());
    }

    /** Whole topics: when a record was written says little of the time it is about. */
    void read(Broker broker, TopicNames topics) {
        read(broker, topics.warnings());
        if (Topics.present(broker).contains(topics.withheld())) {
            read(broker, topics.withheld());
        } else {
            remarks.add("warning: there is no topic " + topics.withheld()
                    + ", so what was told inside other incidents or silenced is not counted; the job makes it when it"
                    + " starts");
        }
    }

    private void read(Broker broker, String topic) {
        boolean whole = new TopicSpan(0, Long.MAX_VALUE).read(broker, topic, record -> {
            byte[] value = record.value();
            if (value != null) {
                add(value);
            }
        });
        if (!whole) {
            remarks.add("warning: " + DeletedRecords.line(topic, broker));
        }
        remark("topic " + topic);
    }

    private void add(byte[] record) {
        try {
            WarningView view = WarningJson.read(record);
            Optional<Told> told = view.told();
            if (told.isEmpty()) {
                unread++;
            } else if (add(view.status(), told.get())) {
                areas.put(view.incidentId(), view.where().area());
            }
        } catch (IOException e) {
            addWithheld(record);
        }
    }

    private void addWithheld(byte[] record) {
        try {
            WithheldJson.View view = WithheldJson.read(record);
            add(view.status(), view.told());
        } catch (IOException e) {
            unread++;
        }
    }

    private boolean add(String of, Told told) {
        boolean counts = of.equals(status);
        if (counts) {
            report.add(told);
        } else {
            others.merge(of, 1, Integer::sum);
        }
        return counts;
    }

    private void remark(String where) {
        if (unread > 0) {
            remarks.add("warning: " + unread + (unread == 1 ? " record" : " records") + " of " + where
                    + " cannot be read as warnings and are not counted");
            unread = 0;
        }
        others.forEach((other, count) -> remarks.add("not counted: " + count + (count == 1 ? " record" : " records")
                + " of status " + other + " (--status " + other + " counts those)"));
    }

    FiguresReport report() {
        return report;
    }

    /** What dispatch found of the incidents of {@code rule} that were first told within {@code from} and {@code to}. */
    List<Judged> judged(String rule, long from, long to) {
        List<Judged> judged = new ArrayList<>();
        for (Life life : report.answered(rule, from, to)) {
            Area area = areas.get(life.newest().incidentId());
            if (area != null) {
                boolean right = Figures.of(life).right() > 0;
                judged.add(new Judged(
                        area, life.first().firstEvent(), life.newest().sent(), right));
            }
        }
        return judged;
    }

    /** What a person should know of what was read, a line each. */
    List<String> remarks() {
        return remarks;
    }
}
