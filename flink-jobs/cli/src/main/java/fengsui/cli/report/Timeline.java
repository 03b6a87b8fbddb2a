package fengsui.cli.report;

import fengsui.cli.incident.IncidentLife;
import fengsui.cli.report.Pen.At;
import fengsui.risk.Grade;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** When incidents began: a lane for each grade, each on a scale of its own, or nobody would see the few grave ones. */
record Timeline(Bins bins, Wording words) {

    private static final int WIDTH = 900;
    private static final int LEFT = 64;
    private static final int RIGHT = WIDTH - 16;
    private static final int LANE = 62;
    private static final int BAR = 44;
    private static final int LANES = LANE * Grade.values().length;
    private static final int AXIS = 26;
    private static final int TICKS = 7;

    /** What is there must be seen, however low or short. */
    private static final double LEAST_HIGH = 3;

    private static final double LEAST_WIDE = 0.8;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    /** What stands on one line. */
    private record Lane(Grade grade, At left) {}

    void write(Html html, List<IncidentLife> incidents) {
        String box = "0 0 " + WIDTH + " " + (LANES + AXIS);
        html.open("div", "class", "wide")
                .open("svg", "class", "timeline", "viewBox", box, "role", "img")
                .element("title", words.say("各等级事件的开始时间", "When incidents of each grade began"));
        Pen pen = new Pen(html);
        axis(pen);
        At left = new At(LEFT, LANE - 4);
        for (Grade grade : Grade.values()) {
            lane(pen, new Lane(grade, left), incidents);
            html.line();
            left = left.by(0, LANE);
        }
        html.close().close().line();
    }

    private void axis(Pen pen) {
        int step = Math.max(1, (int) Math.ceil((double) bins.count() / TICKS));
        for (int bin = 0; bin < bins.count(); bin += step) {
            At at = new At(x(bin), LANES);
            pen.line("faint", new At(at.x(), 8), at.by(0, 2));
            pen.text("small", at.by(0, 16), format().format(bins.start(bin)));
        }
    }

    private void lane(Pen pen, Lane lane, List<IncidentLife> incidents) {
        int[] counts = new int[bins.count()];
        incidents.stream()
                .filter(life -> life.gravest() == lane.grade())
                .forEach(life -> counts[bins.of(life.start())]++);
        int most = Arrays.stream(counts).max().orElse(0);
        mark(pen, lane);
        scale(pen, most, lane.left());
        for (int bin = 0; bin < counts.length; bin++) {
            if (counts[bin] > 0) {
                double high = Math.max(LEAST_HIGH, (double) BAR * counts[bin] / most);
                bar(pen, lane, new At(x(bin), lane.left().y() - high), title(bin, counts[bin]));
            }
        }
    }

    private static void mark(Pen pen, Lane lane) {
        String style = GradeMark.style(lane.grade());
        At corner = new At(0, lane.left().y() - 24);
        pen.box("mark " + style, corner, corner.by(26, 22));
        pen.text("on " + style, corner.by(13, 16), lane.grade().numeral());
    }

    private void scale(Pen pen, int most, At left) {
        pen.line("rule", left, new At(RIGHT, left.y()));
        if (most == 0) {
            pen.text("small start", left.by(6, -6), words.say("无", "none"));
        } else {
            At top = left.by(0, -BAR);
            pen.line("faint", top, new At(RIGHT, top.y()));
            pen.text("small end", top.by(-6, 4), Wording.number(most));
        }
    }

    private void bar(Pen pen, Lane lane, At top, String title) {
        double wide = (double) (RIGHT - LEFT) / bins.count();
        double right = top.x() + Math.max(wide - gap(wide), LEAST_WIDE);
        pen.box(
                "bar " + GradeMark.style(lane.grade()),
                top,
                new At(right, lane.left().y()),
                title);
    }

    private static double gap(double wide) {
        return wide > 4 ? 1 : 0.3;
    }

    private String title(int bin, int count) {
        String from = format().format(bins.start(bin));
        String stretch = bins.unit() == ChronoUnit.WEEKS ? words.say(from + " 起一周", "week from " + from) : from;
        return stretch + ": " + words.incidents(count);
    }

    private DateTimeFormatter format() {
        return bins.unit() == ChronoUnit.HOURS ? HOUR : DAY;
    }

    private double x(int bin) {
        return LEFT + (double) (RIGHT - LEFT) * bin / bins.count();
    }
}
