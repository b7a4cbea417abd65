package id.warta.syndication;

import java.util.Locale;

/** A format that feeds are written in. */
enum FeedFormat {
    RSS("application/rss+xml", "; charset=utf-8"),
    ATOM("application/atom+xml", "; charset=utf-8"),
    JSON("application/feed+json", "");

    /** What the ending of a feed's path may be, as a path template says it. */
    static final String ENDINGS = "rss|atom|json";

    private final String mediaType;
    private final String parameters;

    FeedFormat(String mediaType, String parameters) {
        this.mediaType = mediaType;
        this.parameters = parameters;
    }

    /** The format of a path's ending, which is one of {@link #ENDINGS}. */
    static FeedFormat of(String ending) {
        return valueOf(ending.toUpperCase(Locale.ROOT));
    }

    String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** As links name it. */
    String mediaType() {
        return mediaType;
    }

    /** As {@code Content-Type} says it. */
    String contentType() {
        return mediaType + parameters;
    }
}
