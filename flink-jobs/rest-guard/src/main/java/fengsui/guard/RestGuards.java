package fengsui.guard;

import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.io.network.netty.InboundChannelHandlerFactory;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelHandler;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelHandlerContext;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelInboundHandlerAdapter;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpServerCodec;

/** A guard for each connection to a Flink whose settings name a key; none where they do not. */
public final class RestGuards implements InboundChannelHandlerFactory {

    @Override
    public int priority() {
        return 0;
    }

    @Override
    public Optional<ChannelHandler> createHandler(Configuration settings, Map<String, String> headers) {
        return RestKey.of(settings).map(Placing::new);
    }

    /** Flink asks last who has written uploads to its disk and collected the whole request: the guard goes before those. */
    private static final class Placing extends ChannelInboundHandlerAdapter {

        private final RestKey key;

        Placing(RestKey key) {
            this.key = key;
        }

        @Override
        public void handlerAdded(ChannelHandlerContext channel) {
            String codec = channel.pipeline().context(HttpServerCodec.class).name();
            channel.pipeline().addAfter(codec, null, new RestGuard(key));
            channel.pipeline().remove(this);
        }
    }
}
