package org.incubatornetwork.benchmark;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.Sets;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorFactory;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.incubatornetwork.benchmark.SelfChecked.ByClass;
import org.incubatornetwork.benchmark.SelfChecked.ByRule;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.catalogue.RuleCatalogue;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Rule;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Rules on a register in memory, beside Hibernate Validator, which is called once for each startup, as a bean with equivalent
 * constraints. The beans are there before, and the validator is made once.
 *
 * <p>{@code .ci/benchmarks incubator-core Validation}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ValidationBenchmark {
    /** What one startup shows, as beans can tell it as well. */
    static final ImmutableSet<String> OWN_RULES = ImmutableSet.of(
            "NAME_BLANK",
            "ICE_CHECKSUM",
            "LEI_CHECKSUM",
            "STARTUP_FOUNDED_IN_FUTURE",
            "STATUS_ORDER",
            "STATUS_BEFORE_FOUNDING",
            "STATUS_AFTER_TERMINAL",
            "STATUS_WITHOUT_EVIDENCE",
            "ACQUIRED_WITHOUT_ACQUIRER",
            "SUPPORT_ENDS_BEFORE_START",
            "RESIDENCY_OVERLAP_SAME_SITE",
            "RESIDENCY_OVERLAP_SITES",
            "SUPPORT_IN_FUTURE",
            "RESIDENCY_WITHOUT_SITE",
            "SUPPORT_WITHOUT_START",
            "SERVICE_USE_WITHOUT_SUPPORT",
            "PERIOD_END_LOOKS_INCLUSIVE",
            "END_REASON_WITHOUT_END",
            "JOBS_NEGATIVE",
            "JOBS_IN_FUTURE",
            "JOBS_WITHOUT_BASELINE",
            "JOBS_BASIS_MIXED",
            "JOBS_INDIRECT_WITHOUT_METHOD",
            "REVENUE_PERIOD_ORDER",
            "REVENUE_PERIODS_OVERLAP",
            "EXPORT_EXCEEDS_REVENUE",
            "FUNDING_NEGATIVE",
            "FUNDING_BEFORE_FOUNDING",
            "CURRENCY_UNKNOWN",
            "CURRENCY_MINOR_UNITS",
            "SHARE_OUT_OF_RANGE",
            "CAPACITY_NOT_POSITIVE");

    /** What takes the rest of the register to see. */
    static final ImmutableSet<String> REFERENCE_RULES =
            ImmutableSet.of("REFERENCE_DANGLING", "ID_DUPLICATE", "IDENTIFIER_DUPLICATE");

    /** Which rules. */
    public enum Rules {
        /** Those on one startup that beans have as well. */
        OWN(OWN_RULES),
        /** The same, and references and duplicates. */
        WITH_REFERENCES(Sets.union(OWN_RULES, REFERENCE_RULES)),
        /** All rules of the library. */
        CATALOGUE(RuleCatalogue.rules().stream().map(Rule::code).toList());

        private final ImmutableSet<String> codes;

        Rules(Iterable<String> codes) {
            this.codes = ImmutableSet.copyOf(codes);
        }

        private Validator validator() {
            return Validator.builder()
                    .asOf(Registers.AS_OF)
                    .rules(codes.stream().map(RuleCatalogue::getRule).toArray(Rule[]::new))
                    .build();
        }
    }

    /** A register as objects. */
    @State(Scope.Benchmark)
    public static class Register {
        /** How many startups there are. */
        @Param({"1000", "100000", "1000000"})
        public int startups;

        /** What is looked for. */
        @Param
        public Rules rules;

        private Network network;
        private Validator validator;

        /** Makes the register. */
        @Setup
        public void setUp() {
            network = Registers.network(startups);
            validator = rules.validator();
        }

        ValidationReport validate() {
            return validator.validate(network);
        }
    }

    /** The same register as beans, once both sides have found the same faults in another. */
    @State(Scope.Benchmark)
    public static class Beans {
        /** How many startups there are. */
        @Param({"1000", "100000"})
        public int startups;

        /** What is looked for. */
        @Param({"OWN", "WITH_REFERENCES"})
        public Rules rules;

        private final HibernateValidatorFactory factory = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .clockProvider(
                        () -> Clock.fixed(Registers.AS_OF.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                .buildValidatorFactory()
                .unwrap(HibernateValidatorFactory.class);

        private Network network;
        private List<StartupBean> beans;

        /** Makes the beans. */
        @Setup
        public void setUp() {
            checkSame(ByRule.class);
            checkSame(ByClass.class);
            network = Registers.network(startups);
            beans = beans(network);
        }

        private static List<StartupBean> beans(Network network) {
            return network.startups().stream().map(StartupBean::new).toList();
        }

        /** One call for each bean, by a validator that knows this register. */
        List<ConstraintViolation<StartupBean>> validate(Class<?> constraints) {
            return validate(network, beans, constraints);
        }

        private List<ConstraintViolation<StartupBean>> validate(
                Network network, List<StartupBean> beans, Class<?> constraints) {
            jakarta.validation.Validator validator = factory.usingContext()
                    .constraintValidatorPayload(rules == Rules.OWN ? null : new InRegister.Register(network))
                    .getValidator();
            List<ConstraintViolation<StartupBean>> violations = new ArrayList<>();
            for (StartupBean bean : beans) {
                violations.addAll(validator.validate(bean, constraints));
            }
            return violations;
        }

        private void checkSame(Class<?> constraints) {
            Network faulty = FaultyRegister.network();
            Multiset<String> ours = rules.validator().validate(faulty).findings().stream()
                    .filter(finding -> finding.pointer().startsWith("/network/startups/"))
                    .map(Finding::code)
                    .collect(ImmutableSortedMultiset.toImmutableSortedMultiset(String::compareTo));
            Multiset<String> theirs = validate(faulty, beans(faulty), constraints).stream()
                    .map(ConstraintViolation::getMessage)
                    .collect(ImmutableSortedMultiset.toImmutableSortedMultiset(String::compareTo));
            if (!ours.equals(theirs) || !ours.elementSet().containsAll(rules.codes)) {
                throw new IllegalStateException("ours " + ours + ", theirs " + theirs);
            }
        }
    }

    /**
     * Ours.
     *
     * @param register the register
     * @return what was found
     */
    @Benchmark
    public ValidationReport ours(Register register) {
        return register.validate();
    }

    /**
     * Hibernate Validator's, with a constraint for each rule.
     *
     * @param beans the register
     * @return what was found
     */
    @Benchmark
    public List<ConstraintViolation<StartupBean>> hibernate(Beans beans) {
        return beans.validate(ByRule.class);
    }

    /**
     * The same, with one constraint for all the rules of a class that Jakarta has none for.
     *
     * @param beans the register
     * @return what was found
     */
    @Benchmark
    public List<ConstraintViolation<StartupBean>> hibernateByClass(Beans beans) {
        return beans.validate(ByClass.class);
    }
}
