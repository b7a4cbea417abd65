package id.warta.exchange;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** An import as browsers and {@code curl -F} send it. */
public class ImportForm {
    @RestForm
    public @Nullable FileUpload file;

    @RestForm
    public @Nullable String type;

    @RestForm
    public @Nullable String dryRun;

    @RestForm
    public @Nullable String create;

    @RestForm
    public @Nullable String sync;

    @RestForm
    public @Nullable String missing;

    @RestForm
    public @Nullable String confirm;

    @RestForm
    public @Nullable String withdrawnReason;

    @RestForm
    public @Nullable String types;

    @RestForm
    public @Nullable String site;
}
