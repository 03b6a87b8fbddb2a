package fengsui.job.wire;

import fengsui.device.DeviceMemory;
import fengsui.device.SeenEvents;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What intake remembers of one device. The version comes first, so that more can be remembered one day. */
record DeviceForm() implements Form<DeviceMemory> {

    private static final int VERSION = 1;

    @Override
    public String name() {
        return "device";
    }

    @Override
    public Class<DeviceMemory> type() {
        return DeviceMemory.class;
    }

    @Override
    public void write(DeviceMemory memory, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        memory.seen().write(out);
    }

    @Override
    public DeviceMemory read(DataInput in) throws IOException {
        int version = in.readByte();
        if (version != VERSION) {
            throw new IOException("this version cannot read what version " + version + " remembers of a device");
        }
        return new DeviceMemory(SeenEvents.read(in));
    }
}
