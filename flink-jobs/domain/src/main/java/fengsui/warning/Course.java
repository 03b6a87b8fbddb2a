package fengsui.warning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an incident goes on, beside what it is.
 *
 * @param easing {@code null} while it looks as grave as it is graded
 * @param modes codes of the modes that were ordered for its place, sorted
 */
public record Course(
        Spread spread, Duty duty, Telling telling, @Nullable Easing easing, List<String> modes) {

    public static final Course NEW = new Course(Spread.NONE, Duty.NONE, Telling.NEW, null, List.of());

    public Course {
        modes = List.copyOf(modes);
    }

    Course with(Spread newer) {
        return new Course(newer, duty, telling, easing, modes);
    }

    Course with(Duty newer) {
        return new Course(spread, newer, telling, easing, modes);
    }

    Course with(Telling newer) {
        return new Course(spread, duty, newer, easing, modes);
    }

    Course easing(@Nullable Easing newer) {
        return new Course(spread, duty, telling, newer, modes);
    }

    Course modes(List<String> newer) {
        return new Course(spread, duty, telling, easing, newer);
    }
}
