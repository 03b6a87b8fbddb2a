package fengsui.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What the build says about itself.
 *
 * @param leaflet the version, which is part of its files' place on the class path
 */
record Build(String version, String leaflet) {

    private static final String FILE = "/fengsui/console/build.properties";

    static Build read() {
        Properties properties = new Properties();
        try (InputStream file = Build.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing from the class path");
            }
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Build(properties.getProperty("version", ""), properties.getProperty("leaflet", ""));
    }
}
