package id.warta.source;

import id.warta.access.Caller;
import id.warta.access.Scope;
import id.warta.input.Parameters;
import id.warta.problem.Wording;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What an upload takes that sends all that its source has. */
public class SyncParameters {
    private static final int MAX_SOURCE = 100;
    private static final int MAX_REASON = 1_000;
    private static final int MAX_CONFIRM = 10_000_000;

    @RestQuery
    @Parameter(
            description =
                    "The name of the source of this upload. Warta remembers the external ids that each source sent, and does what "
                            + "`missing` says with the articles of those that this upload no longer has",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = MAX_SOURCE))
    public @Nullable String sync;

    @RestQuery
    @Parameter(
            description = "With `sync`: withdraws or trashes what is missing, or only reports it",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"withdraw", "trash", "report"},
                            defaultValue = "report"))
    public @Nullable String missing;

    @RestQuery
    @Parameter(
            description =
                    "With `sync`: how many are missing. Needed if they are more than a tenth of the articles that the source sent; "
                            + "otherwise none is taken away",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "10000000"))
    public @Nullable String confirm;

    @RestQuery
    @Parameter(
            description = "With `missing=withdraw`: what readers of the withdrawn articles are told",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = MAX_REASON))
    public @Nullable String withdrawnReason;

    /** What is not in the address is as the parts of a form say. */
    public void addForm(
            @Nullable String sync,
            @Nullable String missing,
            @Nullable String confirm,
            @Nullable String withdrawnReason) {
        this.sync = this.sync == null ? sync : this.sync;
        this.missing = this.missing == null ? missing : this.missing;
        this.confirm = this.confirm == null ? confirm : this.confirm;
        this.withdrawnReason = this.withdrawnReason == null ? withdrawnReason : this.withdrawnReason;
    }

    /**
     * The parameters as read; null if nothing is to be done.
     *
     * @throws id.warta.problem.BadRequest if one is wrong, or stands without {@code sync}
     * @throws id.warta.problem.Denied if the caller may not take away what readers know
     */
    public @Nullable SyncOrder read(Caller caller) {
        var parameters = new Parameters();
        var source = parameters.text("sync", sync, MAX_SOURCE);
        var wanted = parameters.choice(
                "missing", missing, SyncOrder.REPORT, List.of(SyncOrder.WITHDRAW, SyncOrder.TRASH, SyncOrder.REPORT));
        int confirmed = parameters.integer("confirm", confirm, 0, 1, MAX_CONFIRM);
        var reason = parameters.text("withdrawnReason", withdrawnReason, MAX_REASON);
        needsSync(parameters, "missing", missing);
        needsSync(parameters, "confirm", confirm);
        needsSync(parameters, "withdrawnReason", withdrawnReason);
        parameters.check();
        if (source == null) {
            return null;
        }
        var order = new SyncOrder(source, wanted, confirm == null ? null : confirmed, reason);
        if (order.removes()) {
            caller.require(Scope.ARTICLES_PUBLISH);
        }
        return order;
    }

    private void needsSync(Parameters parameters, String name, @Nullable String value) {
        if (value != null && sync == null) {
            parameters.fault(name, "alone", Wording.of("fault.needs-sync"));
        }
    }
}
