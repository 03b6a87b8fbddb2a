package fengsui.cli.watch;

import java.io.PrintWriter;

/** Says on the error stream when the broker or the job falls silent, and when it speaks again; each once. Not thread-safe. */
final class Complaint {

    private final PrintWriter err;
    private final BoardWords words;
    private String last = "";

    Complaint(PrintWriter err, BoardWords words) {
        this.err = err;
        this.words = words;
    }

    void about(Glance glance) {
        String now = what(glance);
        if (!now.equals(last)) {
            err.println("fengsui watch: " + (now.isEmpty() ? words.say("已恢复", "heard again") : now));
            last = now;
        }
    }

    private String what(Glance glance) {
        if (glance.away()) {
            return words.say("读不到消息，正在重试：", "nothing can be read, trying again: ") + glance.trouble();
        }
        return glance.silentFor() == null ? "" : words.say("作业已静默", "the job is silent");
    }
}
