package id.warta.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * Puts {@link Pipelining} into a connection once its first bytes show that it speaks HTTP/1. Until then it passes one byte after the
 * other, so that no request is read before. A preface of HTTP/2 that breaks off is no request: RFC 9113, section 3.4.
 */
final class Opening extends ChannelInboundHandlerAdapter {
    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    private static final int FIRST_LINE = PREFACE.indexOf('\r');
    private static final ByteBuf EMPTY_LINE =
            Unpooled.unreleasableBuffer(Unpooled.copiedBuffer("\r\n", StandardCharsets.US_ASCII));
    private static final String ENCODER = "httpEncoder"; // what the server calls it

    private final Supplier<Pipelining> pipelining;
    private int seen;

    Opening(Supplier<Pipelining> pipelining) {
        this.pipelining = pipelining;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (!(message instanceof ByteBuf bytes)) {
            super.channelRead(context, message);
            return;
        }
        while (bytes.isReadable() && !isOver(context)) {
            boolean expected = PREFACE.charAt(seen) == bytes.getByte(bytes.readerIndex());
            if (!expected && seen >= FIRST_LINE) {
                bytes.release();
                var unused = context.close();
                return;
            }
            if (!expected && seen == 0) {
                context.fireChannelRead(EMPTY_LINE.duplicate()); // skipped, and says that this is HTTP/1
            } else {
                seen++;
                context.fireChannelRead(bytes.readRetainedSlice(1));
            }
        }
        if (isOver(context)) {
            context.fireChannelRead(bytes);
            context.pipeline().remove(this);
        } else {
            bytes.release();
        }
    }

    private boolean isOver(ChannelHandlerContext context) {
        var pipeline = context.pipeline();
        if (pipeline.get(ENCODER) == null) {
            return seen == PREFACE.length();
        }
        if (pipeline.get(Pipelining.class) == null) {
            pipeline.addAfter(ENCODER, "pipelining", pipelining.get());
        }
        return true;
    }
}
