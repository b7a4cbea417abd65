package id.warta.connection;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Passes the requests of a connection of HTTP/1.1 on one after the other: each when the one before is answered and the client reads.
 * Those that wait are at most {@value #MAX}, and nothing is read meanwhile. What can not be read as a request is answered here and is
 * the last that is read of the connection. Used on one event loop only.
 */
final class Pipelining extends ChannelDuplexHandler {
    static final int MAX = 256;
    private static final long FAREWELL = 1;

    private final BiFunction<Refusal, @Nullable String, FullHttpResponse> refusals;
    private final Deque<Object> waiting = new ArrayDeque<>();
    private int requests;
    private boolean asked; // the answer to the request that was passed on last has not ended
    private boolean begun; // … but begun
    private boolean last; // … and nothing is read after it
    private boolean over;
    private boolean stopped;
    private boolean ofHead;
    private @Nullable String language;

    /** @param refusals the answer to a refused request, given what its {@code Accept-Language} says */
    Pipelining(BiFunction<Refusal, @Nullable String, FullHttpResponse> refusals) {
        this.refusals = refusals;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (over) {
            ReferenceCountUtil.release(message);
        } else if (waiting.isEmpty() && mayPass(context, message)) {
            pass(context, message);
        } else {
            keep(context, message);
        }
    }

    private boolean mayPass(ChannelHandlerContext context, Object message) {
        return !(message instanceof HttpRequest) || (!asked && context.channel().isWritable());
    }

    private void keep(ChannelHandlerContext context, Object message) {
        waiting.add(message);
        if (message instanceof HttpRequest && ++requests > MAX) {
            end();
            var unused = context.close();
        } else if (context.channel().config().isAutoRead()) {
            stopped = true;
            context.channel().config().setAutoRead(false);
        }
    }

    private void pass(ChannelHandlerContext context, Object message) {
        var request = message instanceof HttpRequest head ? head : null;
        if (request != null) {
            language = request.headers().get(HttpHeaderNames.ACCEPT_LANGUAGE);
            ofHead = request.method().equals(HttpMethod.HEAD);
        }
        var refusal = message instanceof HttpObject object ? Refusal.of(object).orElse(null) : null;
        if (refusal != null) {
            ReferenceCountUtil.release(message);
            refuse(context, refusal, request != null || (asked && !begun));
            return;
        }
        if (request != null) {
            asked = true;
            begun = false;
            request.headers().remove(HttpHeaderNames.UPGRADE); // RFC 9110, section 7.8: may be ignored
        }
        context.fireChannelRead(message);
    }

    private void passWaiting(ChannelHandlerContext context) {
        boolean passed = false;
        while (!over && !waiting.isEmpty() && mayPass(context, waiting.element())) {
            var message = waiting.remove();
            requests -= message instanceof HttpRequest ? 1 : 0;
            pass(context, message);
            passed = true;
        }
        if (passed) {
            context.fireChannelReadComplete();
        }
        if (waiting.isEmpty() && stopped) {
            stopped = false;
            context.channel().config().setAutoRead(true);
        }
    }

    private void refuse(ChannelHandlerContext context, Refusal refusal, boolean unanswered) {
        end();
        Object answer = Unpooled.EMPTY_BUFFER;
        if (unanswered) {
            var response = refusals.apply(refusal, language);
            response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            answer = ofHead ? response.replace(Unpooled.EMPTY_BUFFER) : response;
        }
        context.writeAndFlush(answer).addListener(sent -> leave(context));
    }

    private void end() {
        over = true;
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
    }

    /** Closes only once the client has read: closing while something of it is unread would take the answer back. */
    private static void leave(ChannelHandlerContext context) {
        if (context.channel() instanceof DuplexChannel channel && channel.isActive()) {
            channel.config().setAutoRead(true);
            channel.shutdownOutput().addListener(shut -> closeLater(context));
        } else {
            var unused = context.close();
        }
    }

    private static void closeLater(ChannelHandlerContext context) {
        Runnable closing = () -> {
            var unused = context.close();
        };
        var unused = context.executor().schedule(closing, FAREWELL, TimeUnit.SECONDS);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (over && message instanceof HttpObject) {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new ClosedChannelException());
            return;
        }
        if (message instanceof HttpResponse response && !isInformational(message)) {
            begun = true;
            last = response.headers().containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true);
        }
        if (!(message instanceof LastHttpContent) || isInformational(message)) {
            var unused = context.write(message, promise);
            return;
        }
        asked = false;
        if (last) {
            end();
            context.write(message, promise.unvoid()).addListener(sent -> leave(context));
        } else {
            var unused = context.write(message, promise);
            if (!waiting.isEmpty()) {
                context.executor().execute(() -> passWaiting(context));
            }
        }
    }

    /** As {@code 100 Continue} is, which is followed by the answer itself. */
    private static boolean isInformational(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (!waiting.isEmpty() && context.channel().isWritable()) {
            context.executor().execute(() -> passWaiting(context));
        }
        context.fireChannelWritabilityChanged();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        end();
        context.fireChannelInactive();
    }
}
