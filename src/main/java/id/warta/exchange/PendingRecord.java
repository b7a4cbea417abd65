package id.warta.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.article.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record that was read, and waits to be taken in. */
record PendingRecord(
        long number, RecordKind kind, @Nullable String externalId, ObjectNode content, List<Warning> warnings) {}
