package id.warta.exchange.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.warta.article.ArticleStatus;
import id.warta.article.ManagedArticle;
import id.warta.article.Warning;
import id.warta.problem.Fault;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import id.warta.web.IfMatch;
import id.warta.web.VersionTag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row says beside the article.
 *
 * @param revive brings the article back if it is withdrawn or trashed
 * @param ifVersion the version that the script saw; it brings the article back as well
 */
record RowTerms(boolean revive, @Nullable Integer ifVersion) {
    private static final String REVIVE = "revive";
    private static final String IF_VERSION = "ifVersion";

    /**
     * Takes the terms out of a row.
     *
     * @throws Rejected if they are no terms
     */
    static RowTerms takeFrom(ObjectNode row, boolean revive) {
        var given = row.remove(REVIVE);
        var version = row.remove(IF_VERSION);
        var faults = new ArrayList<Fault>();
        if (given != null && !given.isBoolean()) {
            faults.add(Fault.at("/" + REVIVE, "type", Wording.of("fault.type.boolean")));
        }
        if (version != null && !(version.isInt() && version.intValue() > 0)) {
            faults.add(Fault.at("/" + IF_VERSION, "type", Wording.of("fault.type.integer")));
        }
        if (!faults.isEmpty()) {
            throw new Rejected(faults);
        }
        return new RowTerms(given == null ? revive : given.booleanValue(), version == null ? null : version.intValue());
    }

    IfMatch ifMatch(@Nullable String otherwise) {
        return new IfMatch(ifVersion == null ? otherwise : VersionTag.of(ifVersion));
    }

    boolean bringsBack() {
        return revive || ifVersion != null;
    }

    /** The warnings of an article after a row, which may not know that it was removed. */
    static List<Warning> warnings(ManagedArticle article, @Nullable String status) {
        var stands = article.status();
        boolean removed = stands == ArticleStatus.WITHDRAWN || stands == ArticleStatus.TRASHED;
        if (!removed || stands.spelling().equals(status)) {
            return article.warnings();
        }
        var warnings = new ArrayList<>(article.warnings());
        warnings.add(new Warning(
                "/status",
                "still-withdrawn",
                "The article is " + stands.spelling() + " and stays so; \"revive\": true brings it back"));
        return warnings;
    }
}
