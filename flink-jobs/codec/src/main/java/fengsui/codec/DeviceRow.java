package fengsui.codec;

import fengsui.device.DeviceMemory;
import fengsui.device.PropertyBaseline;
import fengsui.device.PropertyMemory;
import fengsui.device.PropertyMemory.Sample;
import fengsui.device.Rhythm;
import fengsui.device.Run;
import fengsui.device.Silence;
import fengsui.device.Supplies;
import fengsui.device.Supplies.Delivered;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of one device as a compact row of bytes. What is read equals what was written. The first byte is the
 * version of the form; rows from before there were baselines are read as well. Stateless.
 */
public final class DeviceRow {

    private static final int VERSION = 3;
    private static final int WITHOUT_BASELINES = 2;

    private DeviceRow() {}

    public static void write(DeviceMemory memory, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        writeSilence(memory.silence(), out);
        RowPrimitives.writeLength(memory.properties().size(), out);
        for (Map.Entry<String, PropertyMemory> property : memory.properties().entrySet()) {
            RowPrimitives.writeText(property.getKey(), out);
            writeProperty(property.getValue(), out);
        }
        writeSupplies(memory.supplies(), out);
        writeBaselines(memory.baselines(), out);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException where the bytes are no row, or of a version that this one does not know
     */
    public static DeviceMemory read(DataInput in) throws IOException {
        int version = in.readUnsignedByte();
        if (version != VERSION && version != WITHOUT_BASELINES) {
            throw new IOException("a device row of version " + version + ", this program reads version " + VERSION);
        }
        Silence silence = readSilence(in);
        int size = RowPrimitives.readLength(in);
        SortedMap<String, PropertyMemory> properties = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            properties.put(RowPrimitives.readWord(in), readProperty(in));
        }
        Supplies supplies = readSupplies(in);
        return new DeviceMemory(
                properties, silence, supplies, version == VERSION ? readBaselines(in) : new TreeMap<>());
    }

    private static void writeBaselines(SortedMap<String, PropertyBaseline> baselines, DataOutput out)
            throws IOException {
        RowPrimitives.writeLength(baselines.size(), out);
        for (Map.Entry<String, PropertyBaseline> baseline : baselines.entrySet()) {
            byte[] state = baseline.getValue().state();
            RowPrimitives.writeText(baseline.getKey(), out);
            RowPrimitives.writeLength(state.length, out);
            out.write(state);
        }
    }

    private static SortedMap<String, PropertyBaseline> readBaselines(DataInput in) throws IOException {
        SortedMap<String, PropertyBaseline> baselines = new TreeMap<>();
        for (int left = RowPrimitives.readLength(in); left > 0; left--) {
            String property = RowPrimitives.readWord(in);
            byte[] state = new byte[RowPrimitives.readLength(in)];
            in.readFully(state);
            baselines.put(property, PropertyBaseline.atRest(state));
        }
        return baselines;
    }

    private static void writeSupplies(Supplies supplies, DataOutput out) throws IOException {
        RowPrimitives.writeLength(supplies.byProperty().size(), out);
        for (Map.Entry<String, Delivered> property : supplies.byProperty().entrySet()) {
            RowPrimitives.writeText(property.getKey(), out);
            RowPrimitives.writeAreas(property.getValue().area(), out);
            out.writeBoolean(property.getValue().live());
        }
    }

    private static Supplies readSupplies(DataInput in) throws IOException {
        SortedMap<String, Delivered> byProperty = new TreeMap<>();
        for (int left = RowPrimitives.readLength(in); left > 0; left--) {
            byProperty.put(RowPrimitives.readWord(in), new Delivered(RowPrimitives.readEachArea(in), in.readBoolean()));
        }
        return new Supplies(byProperty);
    }

    private static void writeSilence(Silence silence, DataOutput out) throws IOException {
        Rhythm rhythm = silence.rhythm();
        out.writeLong(rhythm.last());
        out.writeDouble(rhythm.typical());
        HabitRow.write(rhythm.pauses(), out);
        out.writeBoolean(silence.isSilent());
    }

    private static Silence readSilence(DataInput in) throws IOException {
        Rhythm rhythm = new Rhythm(in.readLong(), in.readDouble(), HabitRow.read(in));
        return new Silence(rhythm, in.readBoolean());
    }

    private static void writeProperty(PropertyMemory memory, DataOutput out) throws IOException {
        out.writeLong(memory.newest());
        writeSample(memory.believed(), out);
        Sample suspect = memory.suspect();
        out.writeBoolean(suspect != null);
        if (suspect != null) {
            writeSample(suspect, out);
        }
        writeRun(memory.run(), out);
        HabitRow.write(memory.habit(), out);
        out.writeBoolean(memory.stuck());
    }

    private static PropertyMemory readProperty(DataInput in) throws IOException {
        long newest = in.readLong();
        Sample believed = readSample(in);
        Sample suspect = in.readBoolean() ? readSample(in) : null;
        return new PropertyMemory(newest, believed, suspect, readRun(in), HabitRow.read(in), in.readBoolean());
    }

    private static void writeSample(Sample sample, DataOutput out) throws IOException {
        out.writeLong(sample.time());
        out.writeDouble(sample.value());
    }

    private static Sample readSample(DataInput in) throws IOException {
        return new Sample(in.readLong(), in.readDouble());
    }

    private static void writeRun(Run run, DataOutput out) throws IOException {
        out.writeDouble(run.value());
        RowPrimitives.writeNumber(run.min(), out);
        RowPrimitives.writeNumber(run.max(), out);
        out.writeLong(run.since());
        out.writeInt(run.readings());
    }

    private static Run readRun(DataInput in) throws IOException {
        double value = in.readDouble();
        Double min = RowPrimitives.readNumber(in);
        Double max = RowPrimitives.readNumber(in);
        return new Run(value, min, max, in.readLong(), in.readInt());
    }
}
