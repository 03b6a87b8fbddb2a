package fengsui.job.wire;

import fengsui.baseline.Anomaly;
import fengsui.baseline.AnomalyKind;
import fengsui.codec.EventRow;
import fengsui.codec.StateJson;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Seldom used: intake and what follows it are chained, and pass values by reference. */
record IntakenForm() implements Form<Intaken> {

    private static final int EVENT = 0;
    private static final int EDITION = 1;

    @Override
    public String name() {
        return "intaken";
    }

    @Override
    public Class<Intaken> type() {
        return Intaken.class;
    }

    @Override
    public void write(Intaken intaken, DataOutput out) throws IOException {
        if (intaken instanceof Intaken.Event one) {
            out.writeByte(EVENT);
            EventRow.write(one.event(), out);
            writeAnomaly(one.event() instanceof SensorReading reading ? reading.anomaly() : null, out);
        } else if (intaken instanceof Intaken.NewEdition one) {
            byte[] json = StateJson.write(one.edition());
            out.writeByte(EDITION);
            out.writeInt(json.length);
            out.write(json);
        }
    }

    @Override
    public Intaken read(DataInput in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case EVENT -> new Intaken.Event(readCompared(EventRow.read(in), in));
            case EDITION -> {
                byte[] json = new byte[in.readInt()];
                in.readFully(json);
                yield new Intaken.NewEdition(StateJson.read(json, Edition.class));
            }
            default -> throw new IOException("nothing that intake hands on has the number " + kind);
        };
    }

    private static void writeAnomaly(@Nullable Anomaly anomaly, DataOutput out) throws IOException {
        out.writeBoolean(anomaly != null);
        if (anomaly != null) {
            out.writeDouble(anomaly.score());
            out.writeDouble(anomaly.expected());
            out.writeDouble(anomaly.low());
            out.writeDouble(anomaly.high());
            out.writeDouble(anomaly.sureness());
            out.writeUTF(anomaly.kind().name());
        }
    }

    private static SafetyEvent readCompared(SafetyEvent event, DataInput in) throws IOException {
        if (!in.readBoolean()) {
            return event;
        }
        Anomaly anomaly = new Anomaly(
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                AnomalyKind.valueOf(in.readUTF()));
        return ((SensorReading) event).compared(anomaly);
    }
}
