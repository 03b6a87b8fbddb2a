package fengsui.cli.watch;

import fengsui.cli.screen.Columns;
import fengsui.cli.screen.Palette;
import fengsui.risk.Grade;
import fengsui.topics.pulse.JobPulse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The first lines: the clock, how far behind warnings are, how many of each grade, and whether this is an exercise. */
record BoardHead(BoardWords words, Palette palette, int width) {

    /** What is further behind than this is told in red. */
    private static final long LATE_MILLIS = 60_000;

    List<String> lines(Scene scene) {
        List<String> lines = new ArrayList<>();
        lines.add(clockLine(scene.glance()));
        lines.add(countLine(scene));
        lines.add(rule(scene.listing()));
        return lines;
    }

    private String clockLine(Glance glance) {
        Strip strip = new Strip(width).add(words.say("烽燧", "Fengsui"), palette::bold);
        if (glance.clock() > 0) {
            strip.add("  ").add(words.full(glance.clock()), palette::faint);
        }
        return health(strip, glance).toString();
    }

    private Strip health(Strip strip, Glance glance) {
        if (glance.away()) {
            return strip.right(words.say("读不到消息，正在重试", "nothing can be read, trying again"), palette::alarming);
        }
        if (!glance.begun()) {
            return strip.right(words.say("正在连接", "connecting"), palette::faint);
        }
        Long silent = glance.silentFor();
        if (silent != null) {
            String ever = words.say("作业已静默 ", "THE JOB IS SILENT for ") + silent + words.say(" 秒", " s");
            return strip.right(ever, palette::alarming);
        }
        if (!glance.heard()) {
            return strip.right(words.say("正在等待作业的心跳", "listening for the job"), palette::faint);
        }
        String degraded = glance.degraded() ? words.say("，作业降级运行", ", job degraded") : "";
        boolean late = glance.degraded() || isLate(glance);
        return strip.right(behind(glance) + degraded, late ? palette::alarming : palette::faint);
    }

    private static boolean isLate(Glance glance) {
        Long lag = glance.lag();
        return lag != null && lag > LATE_MILLIS && lag < JobPulse.REPLAY_MILLIS;
    }

    private String behind(Glance glance) {
        Long lag = glance.lag();
        if (lag == null) {
            return words.say("作业在运行，尚无事件", "the job runs, no event yet");
        }
        if (Math.abs(lag) >= JobPulse.REPLAY_MILLIS) {
            return words.say("正在回放另一天的数据", "replaying another day");
        }
        long seconds = TimeUnit.MILLISECONDS.toSeconds(Math.max(0, lag));
        return words.say("预警滞后 " + seconds + " 秒", "warnings are " + seconds + " s behind");
    }

    private String countLine(Scene scene) {
        Strip strip = new Strip(width);
        for (Grade grade : Grade.values()) {
            int count = scene.listing().tally().of(grade);
            String text = words.grade(grade) + " " + count;
            strip.add(text, count > 0 ? some -> palette.graded(grade, some) : palette::faint)
                    .add("   ");
        }
        return strip.right(scene.glance().begun() ? open(scene) : "", palette::faint)
                .toString();
    }

    private String open(Scene scene) {
        int listed = scene.listing().tally().open();
        int open = scene.listing().open();
        String shown = listed == open ? "" : words.say("，列出 " + listed + " 起", ", " + listed + " listed");
        return words.say(open + " 起未结束", open + " open") + shown;
    }

    /** The line under the head; where anything below it is not real it says so from edge to edge, and not by colour alone. */
    private String rule(Listing listing) {
        String what = listing.tally().unreal().keySet().stream()
                .map(words::label)
                .collect(Collectors.joining(words.say("、", " and ")));
        if (what.isEmpty()) {
            return palette.faint("─".repeat(width));
        }
        String begin = Columns.clip("══ " + what + " ══ " + reach(listing) + " ", width);
        String end = " " + what + " ══";
        int between = width - Columns.width(begin) - Columns.width(end);
        String line = begin + "═".repeat(Math.max(0, between)) + (between < 0 ? "" : end);
        return palette.inverse(palette.bold(line));
    }

    private String reach(Listing listing) {
        int unreal = listing.tally().unrealOnes();
        return unreal == listing.items().size()
                ? words.say("以下均非真实警情", "nothing below is real")
                : words.say("以下 " + unreal + " 起非真实警情，已标明", unreal + " below not real, and marked");
    }
}
