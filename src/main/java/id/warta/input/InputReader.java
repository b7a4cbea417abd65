package id.warta.input;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Takes JSON bodies: input records through {@link Inputs}, and changes of documents still unread. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MergePatches.MEDIA_TYPE})
public class InputReader implements MessageBodyReader<Object> {
    private static final byte[] EMPTY_OBJECT = {'{', '}'};

    private final Inputs inputs;
    private final RequestDigest digest;

    InputReader(Inputs inputs, RequestDigest digest) {
        this.inputs = inputs;
        this.digest = digest;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return (type.isRecord() && type.getPackageName().startsWith("id.warta")) || Change.class.isAssignableFrom(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        checkEncoding(mediaType, headers);
        var bytes = BodyLimit.read(body);
        digest.note(bytes);
        Class<?> target = type;
        if (target == Change.MergePatch.class) {
            return new Change.MergePatch<>(bytes, document(generic), inputs);
        }
        if (bytes.length == 0 && target.isAnnotationPresent(MayBeEmpty.class)) {
            bytes = EMPTY_OBJECT;
        }
        return target == Change.Replacement.class
                ? new Change.Replacement<>(bytes, document(generic), inputs)
                : inputs.read(bytes, target.asSubclass(Record.class));
    }

    /** The input type that a change is of. */
    private static Class<? extends Record> document(Type generic) {
        var argument = ((ParameterizedType) generic).getActualTypeArguments()[0];
        return ((Class<?>) argument).asSubclass(Record.class);
    }

    /** JSON is UTF-8 (RFC 8259, section 8.1), and nothing here unpacks. */
    private static void checkEncoding(MediaType mediaType, MultivaluedMap<String, String> headers) {
        var charset = mediaType.getParameters().get(MediaType.CHARSET_PARAMETER);
        var coding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        if ((charset != null && !charset.equalsIgnoreCase("utf-8"))
                || (coding != null && !coding.equalsIgnoreCase("identity"))) {
            throw new NotSupportedException();
        }
    }
}
