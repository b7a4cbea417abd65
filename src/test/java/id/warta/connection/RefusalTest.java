package id.warta.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.Http1xOrH2CHandler;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before the server reads it, through the server's own decoder. */
class RefusalTest {
    private static final String NEXT = "GET /v1/tags HTTP/1.1|Host: a||";
    private static final String STREAM = "POST /v1/x HTTP/1.1|Host: a|Transfer-Encoding: chunked||";

    private @Nullable Refusal refused;
    private final EmbeddedChannel channel =
            new EmbeddedChannel(new Opening(() -> new Pipelining(this::answer)), server());

    private DefaultFullHttpResponse answer(Refusal refusal, @Nullable String language) {
        refused = refusal;
        return new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.BAD_REQUEST);
    }

    private static Http1xOrH2CHandler server() {
        return new Http1xOrH2CHandler() {
            @Override
            protected void configure(ChannelHandlerContext context, boolean second) {
                if (!second) {
                    context.pipeline().addLast("httpDecoder", new VertxHttpRequestDecoder(new HttpServerOptions()));
                    context.pipeline().addLast("httpEncoder", new HttpResponseEncoder());
                }
            }
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            GET /a%zz HTTP/1.1|Host: a||                                         > TARGET
            GET /a%00 HTTP/1.1|Host: a||                                         > TARGET
            GET /a\u0001b HTTP/1.1|Host: a||                                     > TARGET
            GET /a\u007fb HTTP/1.1|Host: a||                                     > TARGET
            GET /a b HTTP/1.1|Host: a||                                          > HEAD
            GET|Host: a||                                                        > HEAD
            G(T / HTTP/1.1|Host: a||                                             > HEAD
            GET / HTTP/1.1|Host: a|X A: b||                                      > HEAD
            GET / HTTP/1.1|Host : a||                                            > HEAD
            GET / HTTP/1.1|Host: a|: b||                                         > HEAD
            GET / HTTP/1.1|Host: a|X||                                           > HEAD
            GET / HTTP/1.1|Host: a|X: a\u0000||                                  > HEAD
            GET / HTTP/1.1||                                                     > HOST
            GET / HTTP/1.1|Host: a|Host: a||                                     > HOST
            GET / HTTP/1.0|Host: a|Host: b||                                     > HOST
            GET / HTTP/1.1|Host: a/b||                                           > HOST
            GET / HTTP/1.1|Host: a:b||                                           > HOST
            GET / HTTP/2.0|Host: a||                                             > VERSION
            GET / HTTP/0.9|Host: a||                                             > VERSION
            POST / HTTP/1.1|Host: a|Content-Length: 5|Content-Length: 6||        > LENGTH
            POST / HTTP/1.1|Host: a|Content-Length: 5|Content-Length: 5||        > LENGTH
            POST / HTTP/1.1|Host: a|Content-Length: -1||                         > LENGTH
            POST / HTTP/1.1|Host: a|Content-Length: +1||                         > LENGTH
            POST / HTTP/1.1|Host: a|Content-Length: 99999999999999999999||       > LENGTH
            POST / HTTP/1.1|Host: a|Content-Length: 5|Transfer-Encoding: chunked|| > LENGTH
            POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked|Content-Length: 5|| > LENGTH
            POST / HTTP/1.0|Host: a|Transfer-Encoding: chunked||                 > LENGTH
            POST / HTTP/1.1|Host: a|Transfer-Encoding: gzip||                    > CODING
            POST / HTTP/1.1|Host: a|Transfer-Encoding: gzip, chunked||           > CODING
            POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked, gzip||           > CODING
            POST / HTTP/1.1|Host: a|Transfer-Encoding: chunked|Transfer-Encoding: chunked|| > CODING
            """)
    void namesWhatCanNotBeRead(String request, Refusal why) {
        send(request.strip() + NEXT);

        assertThat(refused).isEqualTo(why);
        assertThat(passed()).isZero();
        assertThat(channel.isOpen()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz|{}|", "-2|{}|", "ffffffffff|{}|", "2|{}XX0||"})
    void refusesChunksThatCanNotBeRead(String chunk) {
        send(STREAM + chunk + NEXT);

        assertThat(refused).isEqualTo(Refusal.CHUNKS);
        assertThat(passed()).isOne();
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void refusesWhatBeginsLikeTls() {
        send("\u0016\u0003\u0001");

        assertThat(refused).isEqualTo(Refusal.HEAD);
    }

    @Test
    void refusesALineThatIsTooLong() {
        send("GET /" + "a".repeat(5_000));

        assertThat(refused).isEqualTo(Refusal.TARGET_TOO_LONG);
    }

    @Test
    void refusesHeadersThatAreTooLong() {
        send("GET / HTTP/1.1|" + "X: a|".repeat(5_000));

        assertThat(refused).isEqualTo(Refusal.HEADERS_TOO_LARGE);
    }

    @Test
    void closesAPrefaceThatBreaksOff() {
        send("PRI * HTTP/2.0||XX||" + NEXT);

        assertThat(passed()).isZero();
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void leavesHttp2Alone() {
        send("PRI * HTTP/2.0||SM||more");

        assertThat(channel.pipeline().get(HttpRequestDecoder.class)).isNull();
        assertThat(channel.<ByteBuf>readInbound().readableBytes()).isEqualTo(24);
        assertThat(channel.<ByteBuf>readInbound().toString(StandardCharsets.US_ASCII))
                .isEqualTo("more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/site HTTP/1.1|Host: [::1]:80||",
                "PUT /v1/site HTTP/1.1|Host: a.example:80|Upgrade: h2c||",
                "PATCH http://a/v1/site?q=%C3%A9 HTTP/1.1|Host:||",
                "GET /v1/site HTTP/1.0||"
            })
    void passesOnWhatCanBeRead(String request) {
        for (var part : request.replace("|", "\r\n").split("", -1)) {
            channel.writeInbound(Unpooled.copiedBuffer(part, StandardCharsets.ISO_8859_1));
        }

        assertThat(refused).isNull();
        var read = channel.<HttpRequest>readInbound();
        assertThat(read.uri()).contains("/v1/site");
        assertThat(read.headers().contains("Upgrade")).isFalse();
    }

    private void send(String text) {
        channel.writeInbound(Unpooled.copiedBuffer(text.replace("|", "\r\n"), StandardCharsets.ISO_8859_1));
    }

    private long passed() {
        return channel.inboundMessages().stream()
                .filter(HttpRequest.class::isInstance)
                .count();
    }
}
