package id.warta.managed;

/** The result of importing a document. */
public enum Arrived {
    /** It is new. */
    CREATED,
    /** It was here, just as it came. */
    UNCHANGED,
    /** It was here, and different: that stays. */
    LEFT
}
