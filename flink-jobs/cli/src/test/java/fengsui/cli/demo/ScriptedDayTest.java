package fengsui.cli.demo;

import fengsui.codec.WarningView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class ScriptedDayTest {

    private static PlayedDay day = new PlayedDay(List.of());

    @BeforeAll
    static void play() throws InterruptedException {
        day = PlayedDay.until(Duration.ofHours(11), view -> "expired".equals(view.endReason()));
    }

    @Test
    void whenX() throws Exception {
        StringBuilder all = new StringBuilder();
        for (WarningView v : day.views()) {
            all.append(java.time.Instant.ofEpochMilli(v.times().sent())
                            .atOffset(fengsui.cli.sim.CityDay.ZONE)
                            .toLocalTime())
                    .append(' ')
                    .append(v.msgType())
                    .append(' ')
                    .append(v.grade())
                    .append(' ')
                    .append(v.hazard())
                    .append(' ')
                    .append(v.where().area().code())
                    .append(' ')
                    .append(v.course().changes())
                    .append(' ')
                    .append(v.endReason())
                    .append(' ')
                    .append(v.course().modes())
                    .append(' ')
                    .append(v.course().held())
                    .append(' ')
                    .append(v.contradicting().size())
                    .append(' ')
                    .append(v.texts().description())
                    .append('\n');
        }
        Files.writeString(Path.of("/tmp/day-records.txt"), all);
    }
}
