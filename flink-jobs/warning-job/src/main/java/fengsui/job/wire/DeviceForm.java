package fengsui.job.wire;

import fengsui.codec.DeviceRow;
import fengsui.codec.EventRow;
import fengsui.codec.RowOutput;
import fengsui.device.KnownDevice;
import fengsui.device.SeenEvents;
import fengsui.event.SensorReading;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What intake remembers of one device. The version comes first, so that more can be remembered one day. */
record DeviceForm() implements Form<KnownDevice> {

    private static final int VERSION = 2;

    @Override
    public String name() {
        return "device";
    }

    @Override
    public Class<KnownDevice> type() {
        return KnownDevice.class;
    }

    /** In one piece: what a checkpoint writes to takes single bytes slowly, and there are many devices. */
    @Override
    public void write(KnownDevice known, DataOutput out) throws IOException {
        RowOutput row = new RowOutput();
        put(known, row);
        row.writeTo(out);
    }

    private static void put(KnownDevice known, RowOutput out) throws IOException {
        out.writeByte(VERSION);
        known.seen().write(out);
        out.writeInt(known.waiting().size());
        for (SensorReading reading : known.waiting()) {
            EventRow.write(reading, out);
        }
        DeviceRow.write(known.memory(), out);
    }

    @Override
    public KnownDevice read(DataInput in) throws IOException {
        int version = in.readByte();
        if (version != VERSION) {
            throw new IOException("this version cannot read what version " + version + " remembers of a device");
        }
        return new KnownDevice(SeenEvents.read(in), readWaiting(in), DeviceRow.read(in));
    }

    private static List<SensorReading> readWaiting(DataInput in) throws IOException {
        List<SensorReading> waiting = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            waiting.add((SensorReading) EventRow.read(in));
        }
        return waiting;
    }
}
