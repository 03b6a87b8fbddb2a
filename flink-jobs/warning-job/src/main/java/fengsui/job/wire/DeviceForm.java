package fengsui.job.wire;

import fengsui.device.KnownDevice;
import fengsui.device.SeenEvents;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What intake remembers of one device. The version comes first, so that more can be remembered one day. */
record DeviceForm() implements Form<KnownDevice> {

    private static final int VERSION = 1;

    @Override
    public String name() {
        return "device";
    }

    @Override
    public Class<KnownDevice> type() {
        return KnownDevice.class;
    }

    @Override
    public void write(KnownDevice memory, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        memory.seen().write(out);
    }

    @Override
    public KnownDevice read(DataInput in) throws IOException {
        int version = in.readByte();
        if (version != VERSION) {
            throw new IOException("this version cannot read what version " + version + " remembers of a device");
        }
        return new KnownDevice(SeenEvents.read(in));
    }
}
