/**
 * Registers of startups that never existed, for examples, tests and benchmarks.
 *
 * <p>A {@link org.incubatornetwork.synthetic.SyntheticRegister} writes a register of any size from a seed: an invented
 * network, or one in the likeness of Technopark Morocco whose totals come near the published ones. Each startup is
 * computed from the seed and its index alone, so that a register larger than memory can be streamed, and its parts be
 * written by several threads or machines. Nothing but the core library is needed.
 *
 * <pre>{@code
 * SyntheticRegister register = SyntheticRegister.builder().seed(7).startups(200).faultShare(0.1).build();
 * Network network = register.network();
 * network.startups().size();  // 200
 * network.startups().get(50).equals(register.startup(50));  // true
 * }</pre>
 *
 * <p>Every network says of itself, in its name, its id, its extensions and the source of its register, that it is
 * synthetic.
 */
@NullMarked
package org.incubatornetwork.synthetic;

import org.jspecify.annotations.NullMarked;
