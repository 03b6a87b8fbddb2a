package fengsui.calendar;

import fengsui.text.Bilingual;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Something that holds in the city at times: a season, the night, an exercise.
 *
 * @param code as rules name it
 * @param when it holds where any of these does
 */
public record Mode(String code, Bilingual name, List<When> when) {

    public Mode {
        when = List.copyOf(when);
    }

    boolean holds(ZonedDateTime time) {
        return when.stream().anyMatch(condition -> condition.holds(time));
    }
}
