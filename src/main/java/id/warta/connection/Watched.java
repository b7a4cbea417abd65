package id.warta.connection;

import id.warta.problem.ProblemAnswers;
import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Puts a {@link Watch} and {@link Pipelining} before every connection that is accepted. Netty finds it by its service file once {@link #enable} was called,
 * before the first class of Netty's bootstrap is loaded.
 */
public final class Watched extends ChannelInitializerExtension {
    private static final ChannelOption<Long> UNSENT =
            ChannelOption.valueOf("io.netty.channel.epoll.EpollChannelOption#TCP_NOTSENT_LOWAT");
    /** Bytes that the system keeps for a client that does not read; those on the way count besides, so that a long way may hold more. */
    private static final long MAX_UNSENT = 128 << 10;

    private static final Tally OPEN = new Tally();
    private static volatile Limits limits = Limits.NONE;
    private static volatile BiFunction<Refusal, @Nullable String, FullHttpResponse> refusals =
            (refusal, language) -> new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1,
                    HttpResponseStatus.valueOf(refusal.code().status()));

    /** For Netty's loader. */
    public Watched() {}

    /** Lets Netty look for its extensions, which it does not do by itself, and Quarkus leave addresses to us, which it refuses without a body. */
    public static void enable() {
        System.setProperty("vertx.disableURIValidation", "true");
        System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }

    static void limit(Limits chosen, ProblemAnswers answers) {
        limits = chosen;
        refusals = (refusal, language) -> written(answers.answer(refusal.code(), refusal.wording(), language));
    }

    private static FullHttpResponse written(ProblemAnswers.Answer answer) {
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(answer.status()),
                Unpooled.wrappedBuffer(answer.body()));
        answer.headers().forEach(response.headers()::set);
        response.headers().set(HttpHeaderNames.CONTENT_LENGTH, answer.body().length);
        return response;
    }

    @Override
    public void postInitializeServerChildChannel(Channel child) {
        var chosen = limits;
        var peer = peer(child.remoteAddress());
        child.config().setOption(UNSENT, MAX_UNSENT); // without effect where there is no such option
        child.pipeline()
                .addFirst("opening", new Opening(() -> new Pipelining(refusals)))
                .addFirst("watch", new Watch(chosen, OPEN, chosen.countedAs().apply(peer)));
    }

    private static String peer(SocketAddress address) {
        return address instanceof InetSocketAddress socket && socket.getAddress() != null
                ? socket.getAddress().getHostAddress()
                : "";
    }
}
