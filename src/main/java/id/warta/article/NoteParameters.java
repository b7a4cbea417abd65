package id.warta.article;

import id.warta.access.Caller;
import id.warta.input.Parameters;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** The header that every saving of an article takes. */
public class NoteParameters {
    private static final int MAX_NOTE = 500;

    @RestHeader("Warta-Note")
    @Parameter(
            description = "A remark for the history of the article, in UTF-8",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = MAX_NOTE))
    public @Nullable String note;

    /**
     * Who changes the article, and why.
     *
     * @throws id.warta.problem.BadRequest if the note is too long
     */
    public Edit by(Caller caller) {
        var parameters = new Parameters();
        var text = parameters.text("Warta-Note", note == null ? null : utf8(note), MAX_NOTE);
        parameters.check();
        return new Edit(caller, text);
    }

    /** Headers arrive as ISO 8859-1; what is UTF-8 by its bytes is read as that. */
    private static String utf8(String header) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return header;
        }
    }
}
