package id.warta.problem;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer where in the body (RFC 6901), or null
 * @param parameter which parameter, or null
 */
public record Fault(@Nullable String pointer, @Nullable String parameter, String code, Wording wording) {

    public static Fault at(String pointer, String code, Wording wording) {
        return new Fault(pointer, null, code, wording);
    }

    public static Fault in(String parameter, String code, Wording wording) {
        return new Fault(null, parameter, code, wording);
    }
}
