package id.warta.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufHolder;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection that keeps its place for nothing: one too many, one whose request does not come to the end of its head, one that
 * is silent between requests, one that sends a body or reads an answer slower than the least rate. It runs on the connection's own
 * event loop and costs one timer.
 */
final class Watch extends ChannelDuplexHandler {
    private static final AttributeKey<Watch> KEY = AttributeKey.valueOf("warta.watch");
    private static final long MAX_PERIOD = TimeUnit.SECONDS.toNanos(5);
    private static final long MIN_PERIOD = TimeUnit.MILLISECONDS.toNanos(50);
    // "PRI * HTTP/2.0"; POST and PUT and PATCH begin with the first letter, too
    private static final byte HTTP_2 = 'P';
    private static final byte HTTP_2_THEN = 'R';

    private final Limits limits;
    private final Tally tally;
    private final String countedAs;
    private Tally.@Nullable Entry entry;
    private @Nullable ScheduledFuture<?> timer;
    private @Nullable HttpServerRequest upload;
    private boolean begun;
    private boolean multiplexed;
    private int requests;
    private long quietSince = System.nanoTime();
    private long headSince;
    private boolean inHead;
    private long received;
    private long written;
    private final LeastRate sending;
    private final LeastRate reading;

    Watch(Limits limits, Tally tally, String countedAs) {
        this.limits = limits;
        this.tally = tally;
        this.countedAs = countedAs;
        this.sending = new LeastRate(limits.pace(), quietSince);
        this.reading = new LeastRate(limits.pace(), quietSince);
    }

    /** The watch over the connection of a request; nothing where connections are not watched. */
    static Optional<Watch> of(HttpServerRequest request) {
        return request.connection() instanceof ConnectionBase connection
                ? Optional.ofNullable(connection.channel().attr(KEY).get())
                : Optional.empty();
    }

    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
        entry = tally.enter(countedAs, limits.connections(), limits.ofOne());
        if (entry != Tally.Entry.TAKEN) {
            var unused = context.close();
            return;
        }
        context.channel().attr(KEY).set(this);
        long period = Math.max(
                MIN_PERIOD,
                Math.min(MAX_PERIOD, Math.min(limits.header(), limits.pace().grace()) / 2));
        timer = context.executor()
                .scheduleWithFixedDelay(() -> closeIfUseless(context), period, period, TimeUnit.NANOSECONDS);
        super.channelActive(context);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        if (timer != null) {
            timer.cancel(false);
        }
        if (entry == Tally.Entry.TAKEN) {
            tally.leave(countedAs);
            super.channelInactive(context);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof ByteBuf bytes) {
            if (!begun) {
                begun = true;
                multiplexed = startsHttp2(bytes);
            }
            if (requests == 0 && !inHead && !multiplexed) {
                inHead = true;
                headSince = System.nanoTime();
            }
            received += bytes.readableBytes();
        }
        super.channelRead(context, message);
    }

    private static boolean startsHttp2(ByteBuf bytes) {
        return bytes.readableBytes() > 1
                && bytes.getByte(bytes.readerIndex()) == HTTP_2
                && bytes.getByte(bytes.readerIndex() + 1) == HTTP_2_THEN;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof ByteBuf bytes) {
            written += bytes.readableBytes();
        } else if (message instanceof ByteBufHolder holder) {
            written += holder.content().readableBytes();
        }
        super.write(context, message, promise);
    }

    /** Called when the head of a request has come, on the connection's event loop. */
    void begin() {
        requests++;
        inHead = false;
    }

    /** Called when a request was answered or given up. */
    void end() {
        requests--;
        inHead = false;
        quietSince = System.nanoTime();
    }

    /** Holds the body of this request, which is read as it comes, to the least rate. */
    void pace(HttpServerRequest request) {
        upload = request;
        sending.begin(System.nanoTime(), received);
    }

    /** Closes from here, and not through the server's handler, which would first wait until all was read that it wrote. */
    private void closeIfUseless(ChannelHandlerContext context) {
        var channel = context.channel();
        long now = System.nanoTime();
        if (isReadTooSlowly(channel, now) || sendsTooSlowly(channel, now) || isUseless(now)) {
            var unused = context.close();
        }
    }

    private boolean isUseless(long now) {
        return requests == 0 && (inHead ? now - headSince > limits.header() : now - quietSince > limits.idle());
    }

    /** Time in which the server itself did not read does not count. */
    private boolean sendsTooSlowly(Channel channel, long now) {
        if (upload == null) {
            return false;
        }
        if (upload.isEnded() || requests == 0) {
            upload = null;
            return false;
        }
        if (!channel.config().isAutoRead()) {
            sending.begin(now, received);
            return false;
        }
        return sending.isMissed(now, received);
    }

    private boolean isReadTooSlowly(Channel channel, long now) {
        var buffer = channel.unsafe().outboundBuffer();
        long pending = buffer == null ? 0 : buffer.totalPendingWriteBytes();
        if (pending == 0) {
            reading.begin(now, written);
            return false;
        }
        quietSince = now;
        return reading.isMissed(now, written - pending);
    }
}
