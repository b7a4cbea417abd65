package id.warta.managed;

/** What became of something that came from elsewhere. */
public enum Arrived {
    /** It is new. */
    CREATED,
    /** It was here, just as it came. */
    UNCHANGED,
    /** It was here, and different: that stays. */
    LEFT
}
