package id.warta.problem;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a kind of problem means and what to do about it. */
@Schema(name = "ProblemExplanation")
public record ProblemExplanation(
        @Schema(examples = "not-found") String code,
        @Schema(examples = "404") int status,
        String title,
        String explanation) {

    static ProblemExplanation of(Code code, Locale language) {
        return new ProblemExplanation(
                code.spelling(),
                code.status(),
                Wording.of("title." + code.spelling()).in(language),
                Wording.of("explanation." + code.spelling()).in(language));
    }
}
