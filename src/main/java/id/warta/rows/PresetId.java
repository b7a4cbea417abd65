package id.warta.rows;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.EnumSet;
import java.util.UUID;
import org.hibernate.annotations.IdGeneratorType;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.BeforeExecutionGenerator;
import org.hibernate.generator.EventType;
import org.hibernate.generator.EventTypeSets;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** An id that a new document brings along from where it was exported, or else a UUID of version 7 (RFC 9562). */
@IdGeneratorType(PresetId.Generator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface PresetId {

    /** A document that may bring its id along. */
    interface Holder {
        /** The id that it is to have, or null for a new one. */
        @Nullable
        UUID presetId();
    }

    /** Generates the ids. */
    class Generator implements BeforeExecutionGenerator {
        private static final long serialVersionUID = 1L;

        @Override
        public Object generate(
                SharedSessionContractImplementor session, Object owner, @Nullable Object current, EventType event) {
            var preset = owner instanceof Holder holder ? holder.presetId() : null;
            return preset == null ? UuidVersion7Strategy.INSTANCE.generateUuid(session) : preset;
        }

        @Override
        public EnumSet<EventType> getEventTypes() {
            return EventTypeSets.INSERT_ONLY;
        }
    }
}
