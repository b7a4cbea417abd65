package id.warta.input;

/** JSON merge patches: RFC 7396. */
public final class MergePatches {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    /** What every PATCH takes: the media type by its name, or as plain JSON. */
    public static final String ACCEPTED = MEDIA_TYPE + ", application/json";

    private MergePatches() {}
}
