package id.warta.exchange.bulk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.warta.input.Visible;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A row that takes an article away, named by either id. */
record RowAction(
        @NotNull Deed action,
        @Size(min = 1, max = 200) @Nullable String externalId,
        @Nullable String id,

        @Visible @Size(min = 1, max = 1_000) @Nullable String withdrawnReason,

        @Min(1) @Nullable Integer ifVersion) {

    /** What is done with the article. */
    enum Deed {
        WITHDRAW,
        TRASH,
        DELETE;

        @JsonValue
        String spelling() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static Deed spelled(String spelling) {
            return valueOf(spelling.toUpperCase(Locale.ROOT));
        }
    }
}
