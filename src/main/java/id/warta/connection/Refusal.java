package id.warta.connection;

import id.warta.problem.Code;
import id.warta.problem.PercentEncoding;
import id.warta.problem.Wording;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.handler.codec.http.TransferEncodingNotAllowedException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why a request of HTTP/1.1 is not read on: what it says can be read in several ways, or in none (RFC 9112). */
enum Refusal {
    HEAD(Code.MALFORMED_REQUEST, "detail.head"),
    TARGET(Code.MALFORMED_REQUEST, "detail.address"),
    TARGET_TOO_LONG(Code.URI_TOO_LONG, "detail.uri-too-long"),
    HEADERS_TOO_LARGE(Code.HEADERS_TOO_LARGE, "detail.headers-too-large"),
    HOST(Code.MALFORMED_REQUEST, "detail.host"),
    LENGTH(Code.MALFORMED_REQUEST, "detail.length"),
    CODING(Code.NOT_IMPLEMENTED, "detail.not-implemented"),
    CHUNKS(Code.MALFORMED_REQUEST, "detail.chunks"),
    VERSION(Code.VERSION_NOT_SUPPORTED, "detail.version-not-supported");

    private static final Pattern AUTHORITY =
            Pattern.compile("[\\w.\\-~!$&'()*+,;=%]*+(?::\\d{0,5})?|\\[[0-9A-Fa-f:.]++](?::\\d{0,5})?");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

    private final Code code;
    private final String wording;

    Refusal(Code code, String wording) {
        this.code = code;
        this.wording = wording;
    }

    Code code() {
        return code;
    }

    Wording wording() {
        return Wording.of(wording);
    }

    /** Why this head or part of a body is refused, if it is. */
    static Optional<Refusal> of(HttpObject message) {
        if (message instanceof HttpRequest request) {
            return Optional.ofNullable(
                    request.decoderResult().isFailure()
                            ? undecoded(request, request.decoderResult().cause())
                            : decoded(request));
        }
        return message.decoderResult().isFailure() ? Optional.of(CHUNKS) : Optional.empty();
    }

    private static Refusal undecoded(HttpRequest request, Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return TARGET_TOO_LONG;
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return HEADERS_TOO_LARGE;
        }
        var headers = request.headers();
        if (cause instanceof TransferEncodingNotAllowedException || !hasOneLength(headers)) {
            return LENGTH;
        }
        return hasUnknownCoding(headers) ? CODING : HEAD;
    }

    private static @Nullable Refusal decoded(HttpRequest request) {
        var version = request.protocolVersion();
        var headers = request.headers();
        if (!version.equals(HttpVersion.HTTP_1_1) && !version.equals(HttpVersion.HTTP_1_0)) {
            return VERSION;
        }
        if (headers.contains("")) {
            return HEAD;
        }
        if (!hasHost(headers, version)) {
            return HOST;
        }
        if (hasUnknownCoding(headers)) {
            return CODING;
        }
        return PercentEncoding.isReadable(request.uri()) ? null : TARGET;
    }

    private static boolean hasHost(HttpHeaders headers, HttpVersion version) {
        var hosts = headers.getAll(HttpHeaderNames.HOST);
        return hosts.isEmpty()
                ? version.equals(HttpVersion.HTTP_1_0)
                : hosts.size() == 1 && AUTHORITY.matcher(hosts.get(0)).matches();
    }

    private static boolean hasUnknownCoding(HttpHeaders headers) {
        var codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
        return !codings.isEmpty()
                && !(codings.size() == 1 && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.get(0)));
    }

    /** Whether the length is given once or not at all. */
    private static boolean hasOneLength(HttpHeaders headers) {
        var lengths = headers.getAll(HttpHeaderNames.CONTENT_LENGTH);
        return lengths.isEmpty()
                || (lengths.size() == 1
                        && DIGITS.matcher(lengths.get(0)).matches()
                        && !headers.contains(HttpHeaderNames.TRANSFER_ENCODING));
    }
}
