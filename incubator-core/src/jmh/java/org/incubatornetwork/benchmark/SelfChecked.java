package org.incubatornetwork.benchmark;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The constraints on several members of a bean: one for each type of bean, rather than one for each rule, which suits Hibernate
 * Validator better.
 */
@Target(TYPE)
@Retention(RUNTIME)
@Constraint(validatedBy = SelfChecked.BySelf.class)
@interface SelfChecked {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Whoever can tell what is wrong with it. */
    interface Checkable {
        /** Reports the codes of what is wrong. */
        void check(Faults faults);
    }

    /** Where faults are reported to. */
    final class Faults {
        private final ConstraintValidatorContext context;
        private boolean any;

        Faults(ConstraintValidatorContext context) {
            this.context = context;
        }

        boolean any() {
            return any;
        }

        void report(String code, String member) {
            start(code).addPropertyNode(member).addConstraintViolation();
        }

        /** Two of one list and code are two. */
        void report(String code, String list, int index) {
            start(code)
                    .addPropertyNode(list)
                    .addBeanNode()
                    .inIterable()
                    .atIndex(index)
                    .addConstraintViolation();
        }

        private ConstraintViolationBuilder start(String code) {
            if (!any) {
                any = true;
                context.disableDefaultConstraintViolation();
            }
            return context.buildConstraintViolationWithTemplate(code);
        }
    }

    /** Asks the bean. */
    final class BySelf implements ConstraintValidator<SelfChecked, Checkable> {
        @Override
        public boolean isValid(Checkable bean, ConstraintValidatorContext context) {
            Faults faults = new Faults(context);
            bean.check(faults);
            return !faults.any;
        }
    }
}
