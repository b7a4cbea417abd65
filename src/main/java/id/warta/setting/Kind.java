package id.warta.setting;

import java.util.Optional;

/**
 * What a setting may say.
 *
 * @param expected what may stand there, as it ends the sentence "it may say …"
 */
public record Kind(String expected, Rule rule) {
    /** A reason that adds nothing to what is expected. */
    static final String NO_REASON = "";

    /** Tells a right value from a wrong one. */
    @FunctionalInterface
    public interface Rule {
        /** Why a value is wrong, perhaps {@link #NO_REASON}; empty if it is right. */
        Optional<String> fault(String value);
    }

    Optional<String> fault(String value) {
        return rule.fault(value);
    }
}
