package fengsui.device;

import fengsui.event.Origin;
import fengsui.event.SafetyEvent;

/** The name of one device among those of all feeds. */
public final class DeviceKey {

    private DeviceKey() {}

    /** Names of feeds hold no slash, so no two devices share a key. */
    public static String of(SafetyEvent event) {
        Origin origin = event.header().origin();
        return origin.feed() + '/' + origin.sourceId();
    }

    /** The feed of the device {@code key}. */
    static String feed(String key) {
        return key.substring(0, key.indexOf('/'));
    }
}
