package org.incubatornetwork.arbitraries;

import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import org.incubatornetwork.history.DueDeparture;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.Spell;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Stay;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;

/**
 * Fills parameters of every type of the model, of {@link Stay}, {@link DueDeparture} and {@link FlawedNetwork}. Found by jqwik
 * as a service.
 *
 * <p>For networks and flawed networks, jqwik's {@link Size} says how many startups there are and {@link AsOf} as of which
 * day they are valid; {@link Realistic} and {@link Anything} ask for another family, {@link Flaws} for certain faults.
 */
public final class ModelArbitraryProvider implements ArbitraryProvider {
    private static final int LONGEST_STAY_YEARS = 5;
    private static final ImmutableSet<Class<?>> BESIDE_THE_MODEL =
            ImmutableSet.of(FlawedNetwork.class, Stay.class, DueDeparture.class);

    /** Made by jqwik, and by whoever lists the providers of a domain. */
    public ModelArbitraryProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage type) {
        Class<?> raw = type.getRawType();
        return BESIDE_THE_MODEL.contains(raw)
                || (Objects.equals(raw.getPackage(), Network.class.getPackage())
                        && raw.getEnclosingClass() == null
                        && Serializable.class.isAssignableFrom(raw)
                        && !raw.isEnum());
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
        Class<?> raw = type.getRawType();
        if (raw == FlawedNetwork.class) {
            return ImmutableSet.of(flawed(type));
        }
        if (raw == Stay.class) {
            return ImmutableSet.of(stays(networks(type)));
        }
        if (raw == DueDeparture.class) {
            return ImmutableSet.of(departures(networks(type)));
        }
        if ((raw != Network.class && raw != Startup.class) || type.isAnnotated(Anything.class)) {
            return ImmutableSet.of(ModelArbitraries.any(raw));
        }
        return ImmutableSet.of(
                raw == Network.class ? networks(type) : networks(type).startup());
    }

    private static NetworkArbitrary networks(TypeUsage type) {
        NetworkArbitrary family =
                type.isAnnotated(Realistic.class) ? NetworkArbitrary.realistic() : NetworkArbitrary.valid();
        NetworkArbitrary dated = type.findAnnotation(AsOf.class)
                .map(asOf -> family.asOf(LocalDate.parse(asOf.value())))
                .orElse(family);
        return type.findAnnotation(Size.class)
                .map(size -> size.value() > 0
                        ? dated.startups(size.value(), size.value())
                        : dated.startups(size.min(), size.max() > 0 ? size.max() : size.min() + 8))
                .orElse(dated);
    }

    private static Arbitrary<Stay> stays(NetworkArbitrary networks) {
        return hosted(networks).map(startup -> stays(startup, networks).get(0));
    }

    private static Arbitrary<DueDeparture> departures(NetworkArbitrary networks) {
        return hosted(networks).map(startup -> {
            Stay stay = stays(startup, networks).get(0);
            return new DueDeparture(
                    startup, stay.start(), stay.siteId(), stay.start().plusYears(LONGEST_STAY_YEARS));
        });
    }

    private static List<Stay> stays(Startup startup, NetworkArbitrary networks) {
        Frame frame = Frame.of(Network.builder().id("n").name("N").build(), networks.asOf());
        return StartupInNetwork.of(startup, frame).stays().stream()
                .map(Spell::stay)
                .toList();
    }

    private static Arbitrary<Startup> hosted(NetworkArbitrary networks) {
        return networks.sites(1, 3)
                .startup()
                .filter(startup -> !stays(startup, networks).isEmpty());
    }

    private static Arbitrary<FlawedNetwork> flawed(TypeUsage type) {
        return networks(type)
                .flawed(type.findAnnotation(Flaws.class).map(Flaws::value).orElse(new String[0]));
    }
}
