package id.warta.exchange;

import id.warta.access.Caller;
import id.warta.access.Idempotent;
import id.warta.access.Once;
import id.warta.access.Scope;
import id.warta.input.Parameters;
import id.warta.input.RequestDigest;
import id.warta.paging.ListParameters;
import id.warta.paging.PageView;
import id.warta.paging.Paging;
import id.warta.problem.Fault;
import id.warta.problem.Languages;
import id.warta.problem.Rejected;
import id.warta.problem.Wording;
import id.warta.source.SyncParameters;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Whole sites that move here, as jobs with progress and a report. */
@Path("/v1/manage/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Import and export")
@RolesAllowed(Scope.IMPORTS_WRITE)
public class ImportResource {
    private static final String NDJSON = "application/x-ndjson";
    private static final Duration TIMEOUT = Duration.ofHours(1);

    private final ImportJobs jobs;
    private final ImportRunner runner;
    private final ImportRepository imports;
    private final ImportReport report;
    private final ImportMapper mapper;
    private final ImportConfig config;
    private final Once once;
    private final RequestDigest digest;
    private final Paging paging;
    private final SecurityIdentity identity;

    ImportResource(
            ImportJobs jobs,
            ImportRunner runner,
            ImportRepository imports,
            ImportReport report,
            ImportMapper mapper,
            ImportConfig config,
            Once once,
            RequestDigest digest,
            Paging paging,
            SecurityIdentity identity) {
        this.jobs = jobs;
        this.runner = runner;
        this.imports = imports;
        this.report = report;
        this.mapper = mapper;
        this.config = config;
        this.once = once;
        this.digest = digest;
        this.paging = paging;
        this.identity = identity;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "startImport",
            summary =
                    "Import a site: a WordPress or Ghost export, Markdown files in a zip archive, or an export of this server",
            description =
                    "The file is the body, or the part `file` of a form. The answer is a job that is worked on behind the scenes and survives "
                            + "restarts; `Location` names it. A file that was imported before changes nothing; what the newsroom changed since is "
                            + "never written over. What was public needs `articles:publish`. With `sync` the report also has each article that is "
                            + "missing.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponseSchema(value = ImportJobView.class, responseCode = "202")
    public RestResponse<ImportJobView> start(
            InputStream body,
            @BeanParam ImportParameters given,
            @BeanParam SyncParameters sync,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String languages)
            throws Exception {
        var order = given.read(Caller.of(identity), sync.read(Caller.of(identity)));
        Caller.of(identity).requireWholeNewsroom();
        try (var file = UploadedFile.receive(body, config.maxSize().asLongValue())) {
            return start(file, order, languages);
        }
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true) // one operation of the document has both media types
    public RestResponse<ImportJobView> startFromForm(
            @BeanParam ImportForm form,
            @BeanParam ImportParameters given,
            @BeanParam SyncParameters sync,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String languages)
            throws Exception {
        if (form.file == null) {
            throw new Rejected(List.of(Fault.at("/file", "required", Wording.of("fault.required"))));
        }
        given.addForm(form);
        sync.addForm(form.sync, form.missing, form.confirm, form.withdrawnReason);
        var order = given.read(Caller.of(identity), sync.read(Caller.of(identity)));
        Caller.of(identity).requireWholeNewsroom();
        try (var file =
                UploadedFile.received(form.file.uploadedFile(), config.maxSize().asLongValue())) {
            return start(file, order, languages);
        }
    }

    private RestResponse<ImportJobView> start(
            UploadedFile file, ImportParameters.Order order, @Nullable String languages) throws Exception {
        digest.noteDigest(file.digest());
        FileKind.check(file, order.type());
        var answer = once.answer(
                TIMEOUT, () -> accepted(jobs.start(file, order, Languages.preferred(languages), Caller.of(identity))));
        runner.wake();
        return answer;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listImports",
            summary = "List imports, the newest first",
            description = "The newest first, running ones among them.")
    public PageView<ImportJobView> list(@BeanParam ListParameters given) {
        var parameters = new Parameters();
        var page = paging.request(parameters, "imports", given.limit, given.cursor, null);
        parameters.check();
        return paging.page(
                        page,
                        imports.list(page),
                        job -> List.of(job.createdAt().toString(), job.id().toString()),
                        null)
                .map(mapper::toView);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getImport",
            summary = "Read the progress of an import",
            description = "Status, counts and, after a failure, the problem with line and column.")
    @APIResponseSchema(value = ImportJobView.class, responseCode = "200")
    public RestResponse<ImportJobView> get(@RestPath String id) {
        return RestResponse.ok(mapper.toView(jobs.find(id)));
    }

    @GET
    @Path("{id}/report.ndjson")
    @Produces(NDJSON)
    @Operation(
            operationId = "getImportReport",
            summary = "Read the result of every record of an import, as lines of JSON",
            description =
                    "Lines are `ImportRow`, in the order of the file. While the import runs, those that are done.")
    @APIResponse(
            responseCode = "200",
            description = "A line for each record",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    public StreamingOutput report(@RestPath String id) {
        var job = jobs.find(id);
        return out -> report.write(job.id(), out);
    }

    @POST
    @Idempotent
    @Path("{id}/cancel")
    @Operation(
            operationId = "cancelImport",
            summary = "Stop an import",
            description = "What was imported stays; the rest is skipped.")
    @APIResponseSchema(value = ImportJobView.class, responseCode = "200")
    public RestResponse<ImportJobView> cancel(@RestPath String id) {
        return RestResponse.ok(mapper.toView(jobs.cancel(id, Caller.of(identity))));
    }

    private RestResponse<ImportJobView> accepted(ImportJob job) {
        return ResponseBuilder.<ImportJobView>create(202)
                .entity(mapper.toView(job))
                .header(HttpHeaders.LOCATION, "/v1/manage/imports/" + job.id())
                .build();
    }
}
