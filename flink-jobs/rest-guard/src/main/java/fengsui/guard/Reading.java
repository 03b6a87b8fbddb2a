package fengsui.guard;

import java.util.Locale;
import java.util.Set;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpRequest;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.QueryStringDecoder;

/** Tells requests that only look from those that change something. */
final class Reading {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS");

    /** {@code GET /jobs/ID/yarn-cancel} cancels: Flink has it for proxies that know no other method. */
    private static final String ACTS_ON_GET = "yarn-";

    private Reading() {}

    static boolean only(HttpRequest request) {
        return METHODS.contains(request.method().name())
                && !path(request.uri()).toLowerCase(Locale.ROOT).contains(ACTS_ON_GET);
    }

    /**
     * Decoded once, as Flink's handler does it. Its router decodes each part a second time: what is then still to be decoded
     * counts as the worst, and so does what cannot be.
     */
    private static String path(String uri) {
        try {
            String path = new QueryStringDecoder(uri).path();
            return path.contains("%") ? ACTS_ON_GET : path;
        } catch (IllegalArgumentException e) {
            return ACTS_ON_GET;
        }
    }
}
