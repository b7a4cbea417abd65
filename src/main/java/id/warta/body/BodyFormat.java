package id.warta.body;

/** The format that a body was written in. */
public enum BodyFormat {
    MARKDOWN,
    HTML
}
