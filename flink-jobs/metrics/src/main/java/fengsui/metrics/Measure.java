package fengsui.metrics;

import java.util.List;

/** What the job itself measures. Counters begin at nought with each start of a process. */
public enum Measure implements Described {
    HEARTBEAT(
            Kind.LEAST,
            "heartbeat_timestamp_seconds",
            "seconds",
            "When the subtask of the rules that reported longest ago did. All do every 5 s; a minute without is a job that is dead or stuck."),
    STAGE_CLOCK(
            Kind.LEAST,
            "stage_clock_timestamp_seconds",
            "seconds",
            "Event time up to which a stage has worked, of its slowest subtask. The time of day less this is how far the"
                    + " stage is behind.",
            "stage"),
    STAGE_LAG(
            Kind.HISTOGRAM,
            "stage_lag_seconds",
            "seconds",
            "From an event time to the moment at which a stage had worked up to it, one sample each time it went on.",
            "stage"),
    WARNING_DELAY(
            Kind.HISTOGRAM,
            "warning_delay_seconds",
            "seconds",
            "From the event time at which a warning was due to the moment at which it was handed to Kafka."),

    LEDGER_RECORDS(
            Kind.COUNTER,
            "ledger_records_total",
            "records",
            "Records read, by what became of them: decoded, filtered or rejected. Those read again after a failure count"
                    + " again; ./fengsui ledger has the exact account.",
            "topic",
            "outcome"),
    LEDGER_REJECTED(
            Kind.COUNTER,
            "ledger_rejected_total",
            "records",
            "Records that were rejected, by reason.",
            "topic",
            "reason"),
    LEDGER_EVENTS(
            Kind.COUNTER,
            "ledger_events_total",
            "events",
            "Events made of decoded records: new, or duplicate and dropped.",
            "topic",
            "outcome"),
    LEDGER_UNPLACED(
            Kind.COUNTER,
            "ledger_unplaced_total",
            "events",
            "Events that lie outside every area of the area files.",
            "topic"),
    FEED_EVENTS(
            Kind.COUNTER,
            "feed_events_total",
            "events",
            "New events of a feed, counted when their ten seconds of event time are over.",
            "feed"),
    FEED_SILENT(Kind.SUM, "feed_silent", "0 or 1", "1 while a feed that used to deliver does not.", "feed"),
    ROUTE_EVENTS(
            Kind.COUNTER,
            "route_events_total",
            "events",
            "Events by whether any rule looks at such: watched or unwatched.",
            "outcome"),
    ROUTE_COPIES(Kind.COUNTER, "route_copies_total", "copies", "Copies of events made for the levels of rules."),
    RULES_COPIES(
            Kind.COUNTER,
            "rules_copies_total",
            "copies",
            "Copies given to the rules: used, corrected (late, put in their place), too-late and shed (both lost), or"
                    + " unwatched.",
            "outcome"),
    RULES_SCORES(
            Kind.COUNTER, "rules_scores_total", "scores", "Scores given to the rules, as rules_copies.", "outcome"),

    DEVICES(Kind.SUM, "devices", "devices", "Devices that are known."),
    DEVICES_SILENT(Kind.SUM, "devices_silent", "devices", "Devices that report no more, though they used to."),
    DEVICES_STUCK(Kind.SUM, "devices_stuck", "devices", "Devices that have said the same for too long."),
    INTAKE_WAITING(
            Kind.SUM, "intake_waiting_readings", "readings", "Readings that wait to be judged when their time comes."),

    SCORING_AREAS(Kind.SUM, "scoring_areas", "areas", "Areas and hazards with a score that is not at rest."),
    SCORES(Kind.COUNTER, "scores_total", "scores", "Scores told, by hazard.", "hazard"),
    SCORING_TOO_LATE(
            Kind.COUNTER, "scoring_clues_too_late_total", "clues", "What came too late to count in any score."),
    BURSTS_TOO_LATE(
            Kind.COUNTER,
            "bursts_events_passed_over_total",
            "events",
            "Calls and alerts that came too late, or too far ahead, to be counted."),

    RULES_RUNNING(Kind.GREATEST, "rules_running", "rules", "Rules that run, those on trial among them."),
    RULES_WARMING(Kind.GREATEST, "rules_warming", "rules", "Rules that do not speak yet: they have not seen enough."),
    RULE_QUARANTINED(
            Kind.GREATEST, "rule_quarantined", "0 or 1", "1 for a rule that was taken out because it broke.", "rule"),
    RULE_BLIND(
            Kind.GREATEST,
            "rule_blind_areas",
            "areas",
            "Areas in which all that a rule goes by has fallen silent.",
            "rule"),
    RULE_FAILURES(Kind.COUNTER, "rule_failures_total", "failures", "How often a rule failed on an event.", "rule"),
    RULE_COST(
            Kind.COUNTER,
            "rule_cpu_seconds_total",
            "seconds",
            "Processor time of a rule's statement, estimated from one event in 251 and all that fell due with it.",
            "rule"),
    SIGNALS(
            Kind.COUNTER,
            "signals_total",
            "signals",
            "What rules found: new, late, updated or withdrawn; trial is true for rules that are only tried.",
            "rule",
            "change",
            "trial"),
    RULES_WAITING(Kind.SUM, "rules_waiting_events", "events", "Copies that wait for their time."),
    RULES_WAITING_LIMIT(
            Kind.SUM, "rules_waiting_limit_events", "events", "How many may wait before readings and alerts are shed."),
    JOURNAL_ROWS(Kind.SUM, "journal_rows", "rows", "Copies kept so that engines can be built anew."),
    JOURNAL_BYTES(Kind.SUM, "journal_size_bytes", "bytes", "Memory that those take."),
    SHADOWS(Kind.SUM, "shadow_engines", "engines", "Engines that follow one area after late events."),
    SHADOWS_LIMIT(Kind.SUM, "shadow_engines_limit", "engines", "How many there may be."),
    LATE_CORRECTED(Kind.COUNTER, "late_corrected_total", "copies", "Late copies worked off."),
    REBUILDS(Kind.COUNTER, "rule_engine_rebuilds_total", "rebuilds", "Shared engines built anew, for any reason."),
    OVERFLOWS(
            Kind.COUNTER,
            "rule_engine_overflows_total",
            "rebuilds",
            "Shared engines built anew because no further shadow engine was to be had."),

    WARNINGS(
            Kind.COUNTER,
            "warnings_total",
            "records",
            "Records handed to the topic of warnings: alert, update or cancel.",
            "hazard",
            "grade",
            "type"),
    ANSWERS(
            Kind.COUNTER,
            "answers_total",
            "answers",
            "Answers of dispatch at their desks: taken, or repeated and left alone.",
            "outcome"),
    ANSWERS_REFUSED(
            Kind.COUNTER, "answers_refused_total", "answers", "Answers taken that could not be used.", "reason");

    private static final double[] SECONDS = {0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300};

    private final Kind kind;
    private final String name;
    private final String unit;
    private final String help;
    /** Enums are immutable, and lists need not be. */
    private final String labels;

    Measure(Kind kind, String name, String unit, String help, String... labels) {
        this.kind = kind;
        this.name = name;
        this.unit = unit;
        this.help = help;
        this.labels = String.join(" ", labels);
    }

    @Override
    public String metric() {
        return Names.PREFIX + name;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public List<String> labels() {
        return labels.isEmpty() ? List.of() : List.of(labels.split(" ", -1));
    }

    @Override
    public String help() {
        return help;
    }

    /** Upper bounds of the histograms, in seconds; above the last is one more. */
    public static double[] bounds() {
        return SECONDS.clone();
    }
}
