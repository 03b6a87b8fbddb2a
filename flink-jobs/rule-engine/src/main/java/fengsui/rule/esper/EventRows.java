package fengsui.rule.esper;

import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rows of one engine. Of an event it reads no more than the engine's rules may ask for, as reading all of it
 * costs about what a rule does; the other columns are {@code null}.
 */
final class EventRows {

    private final Map<EventKind, Layout> layouts = new EnumMap<>(EventKind.class);

    /** @param asked the names of columns that rules may ask for; others do no harm */
    EventRows(Set<String> asked) {
        for (EventKind kind : EventKind.values()) {
            layouts.put(kind, new Layout(EventColumns.all(kind), asked));
        }
    }

    /**
     * @param shift what the engine's time is ahead of the events' own: the column {@code ts} shows it, the event that
     *     rides behind does not
     */
    @Nullable
    Object[] row(SafetyEvent event, long shift) {
        return Objects.requireNonNull(layouts.get(event.kind())).row(event, shift);
    }

    /** The event that rides on {@code row}. */
    static SafetyEvent event(@Nullable Object[] row) {
        return (SafetyEvent) Objects.requireNonNull(row[row.length - 1]);
    }

    /** The columns of one kind that are read, and where in the row they stand. */
    private static final class Layout {

        private final int width;
        private final int[] places;
        private final EventColumns.Reader[] readers;

        Layout(List<EventColumns.Column> columns, Set<String> asked) {
            this.width = columns.size() + 1;
            this.places = IntStream.range(0, columns.size())
                    .filter(place -> asked.contains(columns.get(place).name()))
                    .toArray();
            this.readers = IntStream.of(places)
                    .mapToObj(place -> columns.get(place).reader())
                    .toArray(EventColumns.Reader[]::new);
        }

        @Nullable
        Object[] row(SafetyEvent event, long shift) {
            @Nullable Object[] row = new @Nullable Object[width];
            for (int i = 0; i < places.length; i++) {
                row[places[i]] = readers[i].read(event, shift);
            }
            row[width - 1] = event;
            return row;
        }
    }
}
