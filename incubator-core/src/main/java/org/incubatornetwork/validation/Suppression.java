package org.incubatornetwork.validation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.incubatornetwork.validation.rule.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * A finding that is known and not to be reported. Of several equal findings it is one.
 *
 * @param fingerprint the finding's {@link org.incubatornetwork.validation.rule.Finding#fingerprint()}
 * @param reason why it is not to be reported
 * @param expiry the last day on which it is not reported, against the day of the validation; empty: for good
 */
public record Suppression(String fingerprint, String reason, Optional<LocalDate> expiry) implements Serializable {

    /**
     * Refuses a fingerprint that is none, and a reason that says nothing.
     *
     * @param fingerprint the finding's {@link org.incubatornetwork.validation.rule.Finding#fingerprint()}
     * @param reason why it is not to be reported
     * @param expiry the last day on which it is not reported
     * @throws IllegalArgumentException if the fingerprint is not sixteen hexadecimal digits, or the reason blank
     */
    public Suppression {
        Objects.requireNonNull(reason);
        Objects.requireNonNull(expiry);
        Fingerprint.parse(fingerprint);
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a suppression must have a reason");
        }
    }

    /**
     * A suppression for good.
     *
     * @param fingerprint the finding's fingerprint
     * @param reason why
     * @return the suppression
     */
    public static Suppression of(String fingerprint, String reason) {
        return new Suppression(fingerprint, reason, Optional.empty());
    }

    /**
     * A suppression for a time.
     *
     * @param fingerprint the finding's fingerprint
     * @param reason why
     * @param expiry the last day on which it is not reported
     * @return the suppression
     */
    public static Suppression of(String fingerprint, String reason, LocalDate expiry) {
        return new Suppression(fingerprint, reason, Optional.of(expiry));
    }

    boolean isInForceOn(LocalDate day) {
        return expiry.isEmpty() || !expiry.get().isBefore(day);
    }

    /** An {@link Optional} can't be serialized: what may be missing travels as null. */
    private Object writeReplace() {
        return new Serialized(fingerprint, reason, expiry.orElse(null));
    }

    private record Serialized(
            String fingerprint, String reason, @Nullable LocalDate expiry) implements Serializable {
        private Object readResolve() {
            return new Suppression(fingerprint, reason, Optional.ofNullable(expiry));
        }
    }
}
