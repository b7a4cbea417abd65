package id.warta.outgoing;

import java.io.IOException;

/** An address that the server does not call; the message says why. */
public final class DestinationRefused extends IOException {
    private static final long serialVersionUID = 1L;

    DestinationRefused(String reason) {
        super(reason);
    }
}
