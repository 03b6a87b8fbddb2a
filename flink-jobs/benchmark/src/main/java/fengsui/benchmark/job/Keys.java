package fengsui.benchmark.job;

import fengsui.codec.privacy.BadKeyFile;
import fengsui.codec.privacy.KeyFile;
import fengsui.codec.privacy.KeyPlace;
import java.nio.file.Path;

/** Keys for pseudonyms of callers, made up for one run. */
public final class Keys {

    private Keys() {}

    public static KeyPlace in(Path folder) throws BadKeyFile {
        Path file = folder.resolve("keys.json");
        KeyFile.create(file, KeyFile.PURPOSES);
        return new KeyPlace(file.toString());
    }
}
