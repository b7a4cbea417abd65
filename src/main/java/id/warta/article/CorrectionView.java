package id.warta.article;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mistake that was mended, dated. */
@Schema(name = "Correction")
public record CorrectionView(Instant at, String text) {}
