package id.warta.exchange.markup;

import id.warta.article.Warning;

/**
 * A place of a file that could not be read as it is, and what it was read as.
 *
 * @param offset among the characters that the parser was given
 * @param line in the file, from 1
 * @param position of the first byte in the file, from 1
 */
public record Mend(long offset, int line, long position, String detail) {
    /** As the report tells it. */
    public Warning warning() {
        return new Warning("", "mended", "Line " + line + ", byte " + position + ": " + detail);
    }
}
