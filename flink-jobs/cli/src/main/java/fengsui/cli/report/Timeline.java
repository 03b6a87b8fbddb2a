package fengsui.cli.report;

import fengsui.cli.backtest.IncidentLife;
import fengsui.warning.Grade;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** When incidents began: a lane for each grade, each on a scale of its own, or nobody would see the few grave ones. */
final class Timeline {

    private static final int WIDTH = 900;
    private static final int LEFT = 64;
    private static final int RIGHT = 16;
    private static final int LANE = 62;
    private static final int BAR = 44;
    private static final int AXIS = 26;
    private static final int TICKS = 7;

    /** What is there must be seen, however low. */
    private static final double LEAST = 3;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private final Bins bins;
    private final Wording words;

    Timeline(Bins bins, Wording words) {
        this.bins = bins;
        this.words = words;
    }

    void write(Html html, List<IncidentLife> incidents) {
        int height = LANE * Grade.values().length + AXIS;
        html.open("div", "class", "wide")
                .open("svg", "class", "timeline", "viewBox", "0 0 " + WIDTH + " " + height, "role", "img");
        html.element("title", words.say("各等级事件的开始时间", "When incidents of each grade began"));
        axis(html, LANE * Grade.values().length);
        for (Grade grade : Grade.values()) {
            int[] counts = new int[bins.count()];
            incidents.stream().filter(life -> life.gravest() == grade).forEach(life -> counts[bins.of(life.start())]++);
            lane(html, grade, counts);
        }
        html.close().close().line();
    }

    private void lane(Html html, Grade grade, int... counts) {
        int bottom = LANE * grade.ordinal() + LANE - 4;
        int most = 0;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        label(html, grade, most, bottom);
        html.open("g", "class", GradeMark.style(grade));
        for (int bin = 0; bin < counts.length; bin++) {
            if (counts[bin] > 0) {
                double tall = Math.max(LEAST, (double) BAR * counts[bin] / most);
                bar(html, bin, bottom - tall, tall, counts[bin]);
            }
        }
        html.close().line();
    }

    private void label(Html html, Grade grade, int most, int bottom) {
        html.empty(
                "line",
                "class",
                "rule",
                "x1",
                "" + LEFT,
                "x2",
                "" + (WIDTH - RIGHT),
                "y1",
                "" + bottom,
                "y2",
                "" + bottom);
        html.empty(
                "rect",
                "class",
                GradeMark.style(grade),
                "x",
                "0",
                "y",
                "" + (bottom - 24),
                "width",
                "26",
                "height",
                "22",
                "rx",
                "4");
        html.element(
                "text", grade.numeral(), "class", "on " + GradeMark.style(grade), "x", "13", "y", "" + (bottom - 8));
        if (most == 0) {
            html.element(
                    "text",
                    words.say("无", "none"),
                    "class",
                    "small start",
                    "x",
                    "" + (LEFT + 6),
                    "y",
                    "" + (bottom - 6));
            return;
        }
        int top = bottom - BAR;
        html.empty(
                "line", "class", "faint", "x1", "" + LEFT, "x2", "" + (WIDTH - RIGHT), "y1", "" + top, "y2", "" + top);
        html.element("text", Wording.number(most), "class", "small end", "x", "" + (LEFT - 6), "y", "" + (top + 4));
    }

    private void bar(Html html, int bin, double top, double tall, int count) {
        double wide = x(bin + 1) - x(bin);
        html.open(
                        "rect",
                        "x",
                        Svg.number(x(bin)),
                        "y",
                        Svg.number(top),
                        "width",
                        Svg.number(Math.max(wide - gap(wide), 0.8)),
                        "height",
                        Svg.number(tall))
                .element("title", stretch(bin) + ": " + words.incidents(count))
                .close();
    }

    private static double gap(double wide) {
        return wide > 4 ? 1 : 0.3;
    }

    private String stretch(int bin) {
        String from = format().format(bins.start(bin));
        return bins.unit() == ChronoUnit.WEEKS ? words.say(from + " 起一周", "week from " + from) : from;
    }

    private void axis(Html html, int top) {
        int step = Math.max(1, (int) Math.ceil((double) bins.count() / TICKS));
        for (int bin = 0; bin < bins.count(); bin += step) {
            String x = Svg.number(x(bin));
            html.empty("line", "class", "faint", "x1", x, "x2", x, "y1", "8", "y2", "" + (top + 2));
            html.element("text", format().format(bins.start(bin)), "class", "small", "x", x, "y", "" + (top + 16));
        }
    }

    private DateTimeFormatter format() {
        return bins.unit() == ChronoUnit.HOURS ? HOUR : DAY;
    }

    private double x(int bin) {
        return LEFT + (double) (WIDTH - LEFT - RIGHT) * bin / bins.count();
    }
}
