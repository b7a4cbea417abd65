package id.warta.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import org.junit.jupiter.api.Test;

class PipeliningTest {
    private final EmbeddedChannel channel =
            new EmbeddedChannel(new Pipelining((refusal, language) -> new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1,
                    HttpResponseStatus.valueOf(refusal.code().status()))));

    @Test
    void passesOneRequestOnAfterTheOther() {
        ask();
        ask();
        assertThat(channel.inboundMessages()).hasSize(1);
        assertThat(channel.config().isAutoRead()).isFalse();

        answer(HttpResponseStatus.OK);

        assertThat(channel.inboundMessages()).hasSize(2);
        assertThat(channel.config().isAutoRead()).isTrue();
    }

    @Test
    void passesNothingOnWhileTheClientDoesNotRead() {
        channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(1, 2));
        ask();
        channel.write(answerOf(HttpResponseStatus.OK));
        ask();
        assertThat(channel.inboundMessages()).hasSize(1);

        channel.flush();
        channel.runPendingTasks();

        assertThat(channel.inboundMessages()).hasSize(2);
    }

    @Test
    void closesAConnectionThatAsksFarAheadOfItsAnswers() {
        for (int asked = 0; asked <= Pipelining.MAX; asked++) {
            ask();
        }
        assertThat(channel.isOpen()).isTrue();

        ask();

        assertThat(channel.isOpen()).isFalse();
        assertThat(channel.inboundMessages()).hasSize(1);
    }

    @Test
    void letsAConnectionGoOnForEverThatGetsItsAnswers() {
        for (int asked = 0; asked < 10 * Pipelining.MAX; asked++) {
            ask();
            answer(HttpResponseStatus.OK);
        }

        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void takesNoInformationForTheAnswer() {
        ask();
        ask();

        answer(HttpResponseStatus.CONTINUE);

        assertThat(channel.inboundMessages()).hasSize(1);
    }

    @Test
    void answersWhatItRefusesInItsTurnAsTheLast() {
        ask();
        channel.writeInbound(new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/v1/site"));
        ask();
        assertThat(channel.outboundMessages()).isEmpty();

        answer(HttpResponseStatus.OK);
        channel.runPendingTasks();

        assertThat(channel.outboundMessages()).hasSize(2);
        assertThat(channel.inboundMessages()).hasSize(1);
        assertThat(channel.isOpen()).isFalse();
    }

    private void ask() {
        var request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/v1/site");
        request.headers().set(HttpHeaderNames.HOST, "warta.example");
        if (channel.isOpen()) {
            channel.writeInbound(request);
        }
    }

    private void answer(HttpResponseStatus status) {
        channel.writeOutbound(answerOf(status));
        channel.runPendingTasks();
    }

    private static DefaultFullHttpResponse answerOf(HttpResponseStatus status) {
        return new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(new byte[100]));
    }
}
