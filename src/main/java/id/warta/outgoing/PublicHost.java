package id.warta.outgoing;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
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

/** An address that the server may be asked to call, as far as that is seen without a look-up of its name; null is none. */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PublicHost.Check.class)
public @interface PublicHost {
    String message() default "public-host";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Refuses addresses in digits that are not public. */
    @Singleton
    class Check implements ConstraintValidator<PublicHost, String> {
        private final Instance<Calls> calls; // made later than what validates

        Check(Instance<Calls> calls) {
            this.calls = calls;
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            try {
                return value == null
                        || new URI(value).getHost() == null
                        || !calls.get().refuseAtSight(new URI(value));
            } catch (URISyntaxException noAddress) {
                return true; // another constraint's fault
            }
        }
    }
}
