package fengsui.console.analyst;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map of so many entries; one more takes the place of the eldest. */
final class Newest<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int most;

    Newest(int most) {
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
