package fengsui.calendar;

import fengsui.text.Bilingual;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Something that holds in the city at times: a season, the night, an exercise.
 *
 * @param code as rules name it
 * @param when it holds where any of these does; empty for one that never holds by itself: it is ordered, for an area and a
 *     time
 */
public record Mode(String code, Bilingual name, List<When> when) {

    public Mode {
        when = List.copyOf(when);
    }

    public boolean ordered() {
        return when.isEmpty();
    }

    boolean holds(ZonedDateTime time) {
        return when.stream().anyMatch(condition -> condition.holds(time));
    }
}
