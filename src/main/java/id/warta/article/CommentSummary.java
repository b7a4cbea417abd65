package id.warta.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many comments readers see, and whether more are taken. */
@Schema(name = "CommentSummary")
public record CommentSummary(@Schema(minimum = "0") int count, boolean open) {}
