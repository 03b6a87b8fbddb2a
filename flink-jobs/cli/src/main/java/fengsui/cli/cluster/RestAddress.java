package fengsui.cli.cluster;

import fengsui.cli.console.UserError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a Flink cluster takes requests. */
public record RestAddress(String host, int port) {

    private static final Pattern FORM =
            Pattern.compile("(?:http://)?([A-Za-z0-9_.-]+|\\[[0-9A-Fa-f:]+\\]):([0-9]{1,5})/?");

    /** Reads {@code HOST:PORT}, with {@code http://} before it or not. */
    public static RestAddress of(String text) {
        Matcher found = FORM.matcher(text.strip());
        if (!found.matches() || Integer.parseInt(found.group(2)) < 1 || Integer.parseInt(found.group(2)) > 65_535) {
            throw new UserError("--cluster " + text
                    + ": expected HOST:PORT of Flink's REST, such as 127.0.0.1:8081, or nothing for the cluster that"
                    + " ./fengsui cluster start has started");
        }
        return new RestAddress(found.group(1), Integer.parseInt(found.group(2)));
    }

    @Override
    public String toString() {
        return "http://" + host + ":" + port;
    }
}
