package id.warta.input;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A well-formed BCP 47 language tag in its usual spelling; null is none. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LanguageTag.Check.class)
public @interface LanguageTag {
    String message() default "language";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Leaves the question to {@link Locale}. */
    class Check implements ConstraintValidator<LanguageTag, String> {
        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || isTag(value);
        }

        /** Whether the text is such a tag. */
        public static boolean isTag(String value) {
            try {
                var locale = new Locale.Builder().setLanguageTag(value).build();
                return !locale.getLanguage().isEmpty() && locale.toLanguageTag().equals(value);
            } catch (IllformedLocaleException illFormed) {
                return false;
            }
        }
    }
}
