package fengsui.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.shaded.netty4.io.netty.buffer.ByteBuf;
import org.apache.flink.shaded.netty4.io.netty.buffer.Unpooled;
import org.apache.flink.shaded.netty4.io.netty.channel.ChannelHandler;
import org.apache.flink.shaded.netty4.io.netty.channel.embedded.EmbeddedChannel;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpObjectAggregator;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpRequest;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpServerCodec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes as they come over the wire, through a pipeline as Flink builds it. */
class RestGuardTest {

    private static final String KEY = "3f-Quoll-55";
    private static final String JOB = "/jobs/0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    private final Configuration settings = new Configuration();

    @BeforeEach
    void theKeyIsNamed() throws IOException {
        settings.set(
                RestKey.FILE,
                Files.writeString(folder.resolve("rest.key"), KEY + "\n").toString());
    }

    @Test
    void whenSomebodyLooks_thenNoKeyIsWanted() {
        for (String request : List.of("GET /", "GET /jobs/overview", "GET /v1" + JOB, "HEAD /", "OPTIONS /jobs")) {
            assertThat(passes(request, "")).as(request).isTrue();
        }
    }

    @Test
    void whenSomethingWouldChange_thenOnlyWithTheKey() {
        for (String request : List.of(
                "PATCH " + JOB + "?mode=cancel",
                "PATCH /v1" + JOB,
                "POST /jars/upload",
                "POST /jobs",
                "POST " + JOB + "/stop",
                "PUT " + JOB + "/resource-requirements",
                "DELETE /cluster",
                "BREW " + JOB)) {
            assertThat(passes(request, "")).as(request).isFalse();
            assertThat(passes(request, "Authorization: Bearer " + KEY))
                    .as(request)
                    .isTrue();
            for (String wrong : List.of("Bearer " + KEY + "x", "Bearer", "Bearer ", KEY, "Basic " + KEY)) {
                assertThat(passes(request, "Authorization: " + wrong))
                        .as("%s with %s", request, wrong)
                        .isFalse();
            }
        }
    }

    /** A picture on any page could do it. */
    @Test
    void whenAGetWouldCancel_thenItIsRefusedHoweverItIsWritten() {
        for (String path : List.of(
                JOB + "/yarn-cancel",
                "/v1" + JOB + "/yarn-stop/",
                JOB + "/yarn%2Dcancel?x=1",
                JOB + "/%79arn-cancel",
                JOB + "/yarn%252Dcancel",
                JOB + "/%2579arn-cancel",
                "/v1" + JOB + "/%25252579arn-stop",
                JOB + "/%zz")) {
            assertThat(passes("GET " + path, "")).as(path).isFalse();
        }
    }

    @Test
    void whenTheKeyIsAwayOrEmpty_thenNothingOpens() throws IOException {
        Path file = folder.resolve("rest.key");
        Files.writeString(file, "\n");
        assertThat(passes("POST /jobs", "Authorization: Bearer ")).isFalse();
        Files.delete(file);
        assertThat(passes("POST /jobs", "Authorization: Bearer ")).isFalse();
        assertThat(passes("GET /jobs", "")).isTrue();
    }

    @Test
    void whenNoKeyIsNamed_thenNobodyStandsGuard() {
        assertThat(new RestGuards().createHandler(new Configuration(), Map.of()))
                .isEmpty();
        assertThat(new RestKeys().createHandler(new Configuration())).isEmpty();
    }

    @Test
    void whenOneIsRefused_thenNeitherItsBodyNorTheNextOnTheConnectionGetsThrough() {
        EmbeddedChannel channel = channel();
        String body = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
        send(channel, "POST /jobs HTTP/1.1\r\nHost: a\r\nContent-Length: " + body.length() + "\r\n\r\n" + body + body);
        Object passed = channel.readInbound();
        assertThat(passed).isNull();
        assertThat(answer(channel)).startsWith("HTTP/1.1 403").contains("fengsui.rest.key-file");
        assertThat(channel.isOpen()).isFalse();
        channel.finishAndReleaseAll();
    }

    private boolean passes(String request, String header) {
        EmbeddedChannel channel = channel();
        send(channel, request + " HTTP/1.1\r\nHost: a\r\n" + (header.isEmpty() ? "" : header + "\r\n") + "\r\n");
        Object got = channel.readInbound();
        boolean passed = got instanceof HttpRequest;
        assertThat(answer(channel).startsWith("HTTP/1.1 403")).as("%s", got).isEqualTo(!passed);
        channel.finishAndReleaseAll();
        return passed;
    }

    private EmbeddedChannel channel() {
        ChannelHandler guard =
                new RestGuards().createHandler(settings, Map.of()).orElseThrow();
        return new EmbeddedChannel(new HttpServerCodec(), new HttpObjectAggregator(1024), guard);
    }

    private static void send(EmbeddedChannel channel, String text) {
        channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1));
    }

    private static String answer(EmbeddedChannel channel) {
        StringBuilder said = new StringBuilder();
        for (ByteBuf bytes = channel.readOutbound(); bytes != null; bytes = channel.readOutbound()) {
            said.append(bytes.toString(StandardCharsets.UTF_8));
            bytes.release();
        }
        return said.toString();
    }
}
