package id.warta.syndication;

import id.warta.outgoing.Call;
import id.warta.outgoing.Calls;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Tells a WebSub hub that a feed changed, as hubs have taken it since PubSubHubbub 0.4: a form, posted; redirects are not followed. */
final class FeedHub {
    private final Calls calls;
    private final Duration timeout;

    FeedHub(Calls calls, Duration timeout) {
        this.calls = calls;
        this.timeout = timeout;
    }

    /**
     * The status that the hub answers with.
     *
     * @throws IOException if it does not answer in time, or is at an address that the server does not call
     */
    int publish(String hub, String topic) throws IOException {
        var form = "hub.mode=publish&hub.url=" + URLEncoder.encode(topic, StandardCharsets.UTF_8);
        return calls.make(Call.post(URI.create(hub), "application/x-www-form-urlencoded", form, timeout, 0))
                .status();
    }
}
