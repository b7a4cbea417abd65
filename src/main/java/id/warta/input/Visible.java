package id.warta.input;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text in which there is something to see: not only spaces of any kind and controls; null is none. */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Visible.Check.class)
public @interface Visible {
    String message() default "required";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** By Unicode's categories. */
    class Check implements ConstraintValidator<Visible, String> {
        private static final Pattern SEEN = Pattern.compile("[^\\s\\p{Z}\\p{C}]");

        /** Whether there is something to see; in null there is not. */
        public static boolean isSeen(@Nullable String value) {
            return value != null && SEEN.matcher(value).find();
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || isSeen(value);
        }
    }
}
