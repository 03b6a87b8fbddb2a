package fengsui.guard;

import java.nio.charset.StandardCharsets;
import org.apache.flink.shaded.netty4.io.netty.buffer.Unpooled;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelFuture;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelHandlerContext;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelInboundHandlerAdapter;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.DefaultFullHttpResponse;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.FullHttpResponse;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpHeaderNames;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpHeaderValues;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpRequest;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpResponseStatus;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpVersion;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.LastHttpContent;
import org.apache.flink.shaded.netty4.io.netty.util.ReferenceCountUtil;

/** Refuses, on one connection, what would change something and comes without the key. */
final class RestGuard extends ChannelInboundHandlerAdapter {

    private static final byte[] WHY =
            ("{\"errors\":[\"This Flink is for reading alone: what changes something needs the"
                            + " cluster's key in the header Authorization. ./fengsui run, upgrade and cluster bring it"
                            + " (fengsui.rest.key-file).\"]}")
                    .getBytes(StandardCharsets.UTF_8);

    private final RestKey key;
    private boolean refused;

    RestGuard(RestKey key) {
        this.key = key;
    }

    @Override
    public void channelRead(ChannelHandlerContext channel, Object message) {
        if (!refused && message instanceof HttpRequest request && !passes(request)) {
            refused = true;
            ChannelFuture unused = channel.writeAndFlush(answer());
        }
        if (refused) {
            drop(channel, message);
        } else {
            channel.fireChannelRead(message);
        }
    }

    /** The rest of a refused request is read to its end, or its sender would never see the answer; then the connection ends. */
    private static void drop(ChannelHandlerContext channel, Object message) {
        ReferenceCountUtil.release(message);
        if (message instanceof LastHttpContent) {
            ChannelFuture unused = channel.close();
        }
    }

    private boolean passes(HttpRequest request) {
        return Reading.only(request) || key.fits(request.headers().get(HttpHeaderNames.AUTHORIZATION));
    }

    private static FullHttpResponse answer() {
        FullHttpResponse answer = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.FORBIDDEN, Unpooled.wrappedBuffer(WHY));
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
                .set(HttpHeaderNames.CONTENT_LENGTH, WHY.length)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return answer;
    }
}
