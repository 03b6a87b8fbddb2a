package fengsui.codec;

import fengsui.risk.Score;
import java.nio.charset.StandardCharsets;

/** The record of the compacted scores topic: the newest risk of one hazard in one area. */
public final class ScoreJson {

    private ScoreJson() {}

    /** The record's key, {@code grid:quay/12|gas-leak}. */
    public static byte[] key(Score score) {
        return (score.area() + "|" + score.hazard()).getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] write(Score score, WarningContext context) {
        return JsonOut.object(out -> out.text("hazard", score.hazard())
                .text("status", context.status())
                .time("time", score.time())
                .area(score.area(), score.chain(), null)
                .number("score", score.points())
                .number("level", (long) score.level().now())
                .number("witnesses", score.witnesses())
                .contributions(score.contributions()));
    }
}
