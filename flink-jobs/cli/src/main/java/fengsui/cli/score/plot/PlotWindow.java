package fengsui.cli.score.plot;

import fengsui.cli.series.SeriesTime;

/** A stretch of time that somebody has labelled: first and last time within. */
public record PlotWindow(SeriesTime from, SeriesTime to) {}
