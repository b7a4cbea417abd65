package id.warta.exchange;

import id.warta.problem.Fault;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Refuses at the door what is plainly another kind of file than it is said to be. */
final class FileKind {
    private static final int HEAD = 1 << 16;

    private FileKind() {}

    /**
     * Looks at how a file begins.
     *
     * @throws Rejected if it is empty or cannot be of this type
     */
    static void check(UploadedFile file, ImportType type) throws IOException {
        var head = new String(file.head(HEAD), StandardCharsets.ISO_8859_1);
        var text = head.replaceFirst("^(\\u00ef\\u00bb\\u00bf|\\u00ff\\u00fe|\\u00fe\\u00ff)", "")
                .replace("\0", "")
                .strip();
        if (head.isEmpty()) {
            throw new Rejected(List.of(Fault.at("", "empty", Wording.of("fault.file-empty"))));
        }
        boolean fits =
                switch (type) {
                    case WXR, DISQUS -> text.contains("<") || text.isEmpty(); // a notice may stand before it
                    case GHOST, NDJSON -> text.startsWith("{") || text.isEmpty();
                    case MARKDOWN_ZIP -> head.startsWith("PK");
                };
        if (!fits) {
            throw new Rejected(List.of(Fault.at("", "other-kind", Wording.of("fault.file-kind", type.spelling()))));
        }
    }
}
