package fengsui.codec;

import fengsui.device.Habit;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The part of a row that holds a habit. Stateless. */
final class HabitRow {

    private HabitRow() {}

    static void write(Habit habit, DataOutput out) throws IOException {
        out.writeDouble(habit.longest());
        out.writeDouble(habit.second());
        out.writeDouble(habit.total());
        out.writeDouble(habit.count());
    }

    static Habit read(DataInput in) throws IOException {
        return new Habit(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    }
}
