package id.warta.web;

import java.time.Instant;

/** An answer that knows when anything it shows last changed. */
public interface Modified {
    Instant modifiedAt();
}
