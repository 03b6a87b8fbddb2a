package fengsui.console.access;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Under which names this console may be asked for, and from which pages. A name that somebody else gave our address to is
 * none of ours: his page would read here as if it were our own.
 *
 * @param host that it listens on
 * @param outside what browsers have in their address line where a proxy stands before it, such as
 *     {@code https://console.example.org}; {@code null} where none does
 */
record Origins(String host, @Nullable String outside) {

    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9a-f:.]{2,45}\\]");
    private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}$");
    private static final String PLAIN = "http://";
    private static final String SECURE = "https://";

    Origins {
        host = host.toLowerCase(Locale.ROOT);
        outside = outside == null ? null : outside.toLowerCase(Locale.ROOT);
    }

    /** @param authority the header Host */
    boolean knows(@Nullable String authority) {
        if (authority == null) {
            return false;
        }
        String asked = authority.toLowerCase(Locale.ROOT);
        String name = PORT.matcher(asked).replaceFirst("");
        return isOutside(asked)
                || name.equals("localhost")
                || name.equals(host)
                || ADDRESS.matcher(name).matches();
    }

    /**
     * Whether a page of ours sent it.
     *
     * @param origin the header Origin
     * @param authority the header Host
     */
    boolean isOurs(@Nullable String origin, @Nullable String authority) {
        if (origin == null || authority == null || !knows(authority)) {
            return false;
        }
        String asked = authority.toLowerCase(Locale.ROOT);
        return origin.equals(isOutside(asked) ? outside : PLAIN + asked);
    }

    private boolean isOutside(String asked) {
        return outside != null && outside.substring(outside.indexOf("//") + 2).equals(asked);
    }

    /** Whether cookies go over a line that nobody can listen to. */
    boolean isSecure() {
        return outside != null && outside.startsWith(SECURE);
    }
}
