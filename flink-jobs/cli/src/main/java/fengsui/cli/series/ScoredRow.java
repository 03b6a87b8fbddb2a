package fengsui.cli.series;

import fengsui.baseline.Anomaly;

/** One row and how unusual it was, judged by those before it. */
public record ScoredRow(SeriesRow row, Anomaly anomaly) {}
