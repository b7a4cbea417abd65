package id.warta.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Closes a connection that sends more than {@value #MAX} requests of HTTP/1.1 ahead of their answers. The server looks through those
 * that wait for each one that comes, so that very many would stall its event loop.
 */
final class Pipelining extends ChannelDuplexHandler {
    static final int MAX = 256;

    private int unanswered = 1; // the request that this was made at

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof HttpRequest) {
            unanswered++;
        }
        if (unanswered > MAX) {
            ReferenceCountUtil.release(message);
            var unused = context.close();
        } else {
            super.channelRead(context, message);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof LastHttpContent && !isInformational(message)) {
            unanswered--;
        }
        super.write(context, message, promise);
    }

    /** As {@code 100 Continue} is, which is followed by the answer itself. */
    private static boolean isInformational(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
