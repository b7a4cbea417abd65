package id.warta.spam;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The words that make a comment spam. */
@Schema(name = "Blocklist")
public record BlocklistView(List<String> words, Instant updatedAt, String updatedBy, int version) {}
