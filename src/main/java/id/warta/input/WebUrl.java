package id.warta.input;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** An absolute http or https address with a host; with {@link #orPath}, https or a path on the site. Null is none. */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WebUrl.Check.class)
public @interface WebUrl {
    String message() default "url";

    /** Whether a path from the root is taken too, and then no plain http. */
    boolean orPath() default false;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reads it as RFC 3986 does. */
    class Check implements ConstraintValidator<WebUrl, String> {
        private boolean orPath;

        @Override
        public void initialize(WebUrl constraint) {
            orPath = constraint.orPath();
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || (orPath ? isPath(value) || isSecure(value) : isWebUrl(value));
        }

        private static boolean isSecure(String value) {
            return isWebUrl(value) && "https:".regionMatches(true, 0, value, 0, 6);
        }

        /** Browsers read a backslash as a slash and leave tabs out; an address by RFC 3986 has neither. */
        private static boolean isPath(String value) {
            try {
                return value.startsWith("/") && !value.startsWith("//") && new URI(value).getRawAuthority() == null;
            } catch (URISyntaxException notAnAddress) {
                return false;
            }
        }

        /** Whether the text is an absolute address of the web. */
        public static boolean isWebUrl(String value) {
            try {
                var uri = new URI(value);
                return uri.getHost() != null
                        && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
            } catch (URISyntaxException notAnAddress) {
                return false;
            }
        }
    }
}
