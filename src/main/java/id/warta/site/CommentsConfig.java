package id.warta.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The site's rules for what readers say. */
@ConfigMapping(prefix = "warta.comments")
public interface CommentsConfig {
    /** Closes the comments of every article. */
    @WithDefault("false")
    boolean closed();

    /** What an article that names no policy gets: open, trusted, immediate or closed. */
    @WithDefault("open")
    String policy();

    /** How long after its publication an article takes comments; always, if not set. */
    Optional<Duration> closeAfter();

    /** How many comments one network address may send within the window. */
    @WithDefault("10")
    int perAddress();

    /** How many comments one article takes within the window. */
    @WithDefault("300")
    int perArticle();

    @WithDefault("1m")
    Duration window();

    /** How soon after the form was given out a comment is suspicious. */
    @WithDefault("3s")
    Duration minimumTime();

    /** How long keyed hashes of network addresses are kept. */
    @WithDefault("30d")
    Duration addressRetention();

    /** How often what is past its time is looked for; {@code off} never. */
    @WithDefault("1h")
    String sweepEvery();

    /** Whether comments have an avatar hash, from which nobody can tell the address. */
    @WithDefault("false")
    boolean avatars();

    /** A service that is asked how likely a comment is spam; nobody, if not set. */
    Optional<URI> scorerUrl();
}
