package fengsui.job.wire;

import fengsui.codec.EventRow;
import fengsui.codec.Intake;
import fengsui.codec.Reject;
import fengsui.codec.StateJson;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is between the source and intake: every event passes in this form once. */
record TakenForm() implements Form<Taken> {

    private static final int DECODED = 0;
    private static final int REJECTED = 1;
    private static final int FILTERED = 2;

    @Override
    public String name() {
        return "taken";
    }

    @Override
    public Class<Taken> type() {
        return Taken.class;
    }

    @Override
    public void write(Taken taken, DataOutput out) throws IOException {
        Position position = taken.position();
        out.writeUTF(position.topic());
        out.writeInt(position.partition());
        out.writeLong(position.offset());
        out.writeBoolean(taken.first());
        if (taken.outcome() instanceof Intake.Decoded decoded) {
            out.writeByte(DECODED);
            out.writeInt(decoded.unplaced());
            writeEvents(decoded.events(), out);
        } else if (taken.outcome() instanceof Intake.Rejected rejected) {
            out.writeByte(REJECTED);
            writeBytes(StateJson.write(rejected.reject()), out);
        } else {
            out.writeByte(FILTERED);
        }
    }

    @Override
    public Taken read(DataInput in) throws IOException {
        Position position = new Position(in.readUTF(), in.readInt(), in.readLong());
        boolean first = in.readBoolean();
        return new Taken(position, outcome(in), first);
    }

    private static Intake outcome(DataInput in) throws IOException {
        int outcome = in.readByte();
        return switch (outcome) {
            case DECODED -> {
                int unplaced = in.readInt();
                yield new Intake.Decoded(readEvents(in), unplaced);
            }
            case REJECTED -> new Intake.Rejected(StateJson.read(readBytes(in), Reject.class));
            case FILTERED -> new Intake.Filtered();
            default -> throw new IOException("no outcome has the number " + outcome);
        };
    }

    private static void writeEvents(List<SafetyEvent> events, DataOutput out) throws IOException {
        out.writeInt(events.size());
        for (SafetyEvent event : events) {
            EventRow.write(event, out);
        }
    }

    private static List<SafetyEvent> readEvents(DataInput in) throws IOException {
        int count = in.readInt();
        List<SafetyEvent> events = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            events.add(EventRow.read(in));
        }
        return events;
    }

    private static void writeBytes(byte[] bytes, DataOutput out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] readBytes(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }
}
