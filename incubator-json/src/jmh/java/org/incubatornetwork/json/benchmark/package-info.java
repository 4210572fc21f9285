/**
 * Benchmarks of the JSON format against what a user would pick instead, on the same work; see {@code CONTRIBUTING.md} for how to
 * run them and {@code BENCHMARKS.md} for what came out. Every comparison first makes sure that both sides find the same.
 */
@NullMarked
package org.incubatornetwork.json.benchmark;

import org.jspecify.annotations.NullMarked;
