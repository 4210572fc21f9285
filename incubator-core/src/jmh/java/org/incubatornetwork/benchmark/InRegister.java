package org.incubatornetwork.benchmark;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import com.google.common.collect.ImmutableSet;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.incubatornetwork.benchmark.StartupBean.IdentifierBean;
import org.incubatornetwork.benchmark.StartupBean.SupportPeriodBean;
import org.incubatornetwork.model.Network;
import org.jspecify.annotations.Nullable;

/** The references of a startup lead somewhere, and its id and its numbers are its own, if the register is known. */
@Target(TYPE)
@Retention(RUNTIME)
@Constraint(validatedBy = InRegister.ByRegister.class)
@interface InRegister {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** A number in another register. */
    record Identifier(String scheme, String id) {}

    /** What a validator knows of the register while it sees one startup after the other. */
    final class Register {
        private final ImmutableSet<String> sites;
        private final ImmutableSet<String> cohorts;
        private final ImmutableSet<String> services;
        private final Set<String> startups = new HashSet<>();
        private final Set<Identifier> identifiers = new HashSet<>();

        Register(Network network) {
            sites = network.sites().stream().map(site -> site.id().value()).collect(ImmutableSet.toImmutableSet());
            cohorts = network.cohorts().stream()
                    .map(cohort -> cohort.id().value())
                    .collect(ImmutableSet.toImmutableSet());
            services = network.services().stream()
                    .map(service -> service.id().value())
                    .collect(ImmutableSet.toImmutableSet());
        }
    }

    /** Looks things up in the register. */
    final class ByRegister implements ConstraintValidator<InRegister, StartupBean> {
        @Override
        public boolean isValid(StartupBean startup, ConstraintValidatorContext context) {
            @Nullable Register register = context.unwrap(HibernateConstraintValidatorContext.class)
                    .getConstraintValidatorPayload(Register.class);
            if (register == null) {
                return true;
            }
            SelfChecked.Faults faults = new SelfChecked.Faults(context);
            for (int i = 0; i < startup.supportPeriods.size(); i++) {
                SupportPeriodBean period = startup.supportPeriods.get(i);
                if (period.siteId != null && !register.sites.contains(period.siteId)) {
                    faults.report("REFERENCE_DANGLING", "supportPeriods", i);
                }
                if (period.cohortId != null && !register.cohorts.contains(period.cohortId)) {
                    faults.report("REFERENCE_DANGLING", "supportPeriods", i);
                }
            }
            for (int i = 0; i < startup.serviceUses.size(); i++) {
                if (!register.services.contains(startup.serviceUses.get(i).serviceId)) {
                    faults.report("REFERENCE_DANGLING", "serviceUses", i);
                }
            }
            if (!register.startups.add(startup.id)) {
                faults.report("ID_DUPLICATE", "id");
            }
            for (int i = 0; i < startup.identifiers.size(); i++) {
                IdentifierBean identifier = startup.identifiers.get(i);
                if (!register.identifiers.add(new Identifier(identifier.scheme, identifier.id))) {
                    faults.report("IDENTIFIER_DUPLICATE", "identifiers", i);
                }
            }
            return !faults.any();
        }
    }
}
