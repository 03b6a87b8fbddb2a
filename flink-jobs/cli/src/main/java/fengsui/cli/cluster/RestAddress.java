package fengsui.cli.cluster;

import fengsui.cli.console.UserError;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a Flink cluster takes requests, and how to come to it.
 *
 * @param tls whether it is asked in TLS
 */
public record RestAddress(String host, int port, boolean tls, FlinkAccess access) {

    private static final Pattern FORM =
            Pattern.compile("(?:(https?)://)?([A-Za-z0-9_.-]+|\\[[0-9A-Fa-f:]+\\]):([0-9]{1,5})/?");

    /** @throws UserError where TLS is to be spoken with nobody to trust */
    public RestAddress {
        if (tls && !access.trustsSomebody()) {
            throw new UserError("--cluster https://" + host + ":" + port + ": whose certificate is to be trusted? Name"
                    + " a file of Flink's settings with --flink-config FILE or " + FlinkAccess.VARIABLE + ", with "
                    + FlinkAccess.TRUSTED + " and its password in it");
        }
    }

    /** Reads {@code HOST:PORT}, with {@code http://} or {@code https://} before it, or as the settings say. */
    public static RestAddress of(String text, FlinkAccess access) {
        Matcher found = FORM.matcher(text.strip());
        if (!found.matches() || Integer.parseInt(found.group(3)) < 1 || Integer.parseInt(found.group(3)) > 65_535) {
            throw new UserError("--cluster " + text
                    + ": expected HOST:PORT of Flink's REST, such as 127.0.0.1:8081 or https://flink.city:8081, or"
                    + " nothing for the cluster that ./fengsui cluster start has started");
        }
        String scheme = found.group(1);
        boolean tls = scheme == null ? access.speaksTls() : scheme.equals("https");
        return new RestAddress(found.group(2), Integer.parseInt(found.group(3)), tls, access);
    }

    /** What a Flink client is told. */
    Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(access.settings());
        settings.put("rest.address", host);
        settings.put("rest.port", Integer.toString(port));
        settings.put("security.ssl.rest.enabled", Boolean.toString(tls));
        // Without it a Flink client leaves its certificate at home.
        settings.putIfAbsent("security.ssl.rest.authentication-enabled", Boolean.toString(access.hasCertificate()));
        return settings;
    }

    @Override
    public String toString() {
        return (tls ? "https://" : "http://") + host + ":" + port;
    }
}
