package id.warta.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import org.junit.jupiter.api.Test;

class PipeliningTest {
    private final EmbeddedChannel channel = new EmbeddedChannel(new Pipelining());

    @Test
    void closesAConnectionThatAsksFarAheadOfItsAnswers() {
        for (int asked = 0; asked < Pipelining.MAX - 1; asked++) {
            ask();
        }
        assertThat(channel.isOpen()).isTrue();

        ask();

        assertThat(channel.isOpen()).isFalse();
        assertThat(channel.inboundMessages()).hasSize(Pipelining.MAX - 1);
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
    void countsOnlyTheAnswerItself() {
        for (int asked = 0; asked < Pipelining.MAX; asked++) {
            ask();
            answer(HttpResponseStatus.CONTINUE);
        }

        assertThat(channel.isOpen()).isFalse();
    }

    private void ask() {
        if (channel.isOpen()) {
            channel.writeInbound(new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/v1/site"));
        }
    }

    private void answer(HttpResponseStatus status) {
        if (channel.isOpen()) {
            channel.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status));
        }
    }
}
