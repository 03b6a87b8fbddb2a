package fengsui.guard;

import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.io.network.netty.OutboundChannelHandlerFactory;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelHandler;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelHandlerContext;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelOutboundHandlerAdapter;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelPromise;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpHeaderNames;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpRequest;

/** Brings the key along with each request of a Flink client whose settings name one. */
public final class RestKeys implements OutboundChannelHandlerFactory {

    @Override
    public int priority() {
        return 0;
    }

    @Override
    public Optional<ChannelHandler> createHandler(Configuration settings) {
        return RestKey.of(settings).map(Bringing::new);
    }

    private static final class Bringing extends ChannelOutboundHandlerAdapter {

        private final RestKey key;

        Bringing(RestKey key) {
            this.key = key;
        }

        @Override
        public void write(ChannelHandlerContext channel, Object message, ChannelPromise done) throws Exception {
            if (message instanceof HttpRequest request) {
                request.headers().set(HttpHeaderNames.AUTHORIZATION, key.header());
            }
            super.write(channel, message, done);
        }
    }
}
