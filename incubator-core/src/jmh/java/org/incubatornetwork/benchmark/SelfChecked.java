package org.incubatornetwork.benchmark;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import com.google.common.collect.ImmutableList;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.Payload;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A constraint on several members of a bean, which the bean itself can check: as Hibernate Validator knows it, one constraint for
 * each rule, which can be told from the others, or one for all the rules of a class.
 */
@Target(TYPE)
@Retention(RUNTIME)
@Repeatable(SelfChecked.List.class)
@Constraint(validatedBy = SelfChecked.BySelf.class)
public @interface SelfChecked {
    /** The rule's code; without one, all that the class has. */
    String value() default "";

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Several rules. */
    @Target(TYPE)
    @Retention(RUNTIME)
    @interface List {
        SelfChecked[] value();
    }

    /** The group of constraints of which there is one for each rule. */
    interface ByRule {}

    /** The group of constraints of which there is one for each class. */
    interface ByClass {}

    /** Whoever can tell what is wrong with it. */
    interface Checkable {
        /** The codes of all rules. */
        ImmutableList<String> rules();

        /** Reports what breaks a rule. */
        void check(String rule, Faults faults);
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

        void reportIf(boolean wrong, String code, String member) {
            if (wrong) {
                report(code, member);
            }
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
        private String rule = "";

        @Override
        public void initialize(SelfChecked constraint) {
            rule = constraint.value();
        }

        @Override
        public boolean isValid(Checkable bean, ConstraintValidatorContext context) {
            Faults faults = new Faults(context);
            if (rule.isEmpty()) {
                for (String each : bean.rules()) {
                    bean.check(each, faults);
                }
            } else {
                bean.check(rule, faults);
            }
            return !faults.any;
        }
    }
}
