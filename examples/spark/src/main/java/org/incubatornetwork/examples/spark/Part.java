package org.incubatornetwork.examples.spark;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import com.google.common.collect.PeekingIterator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Iterator;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.json.NetworkJsonLines;
import org.incubatornetwork.json.format.LocatedFinding;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricRun;
import org.incubatornetwork.validation.ValidationRun;
import org.incubatornetwork.validation.Validator;
import scala.Tuple2;

/**
 * What is known of one partition: all that travels. Startups stay where they were read.
 *
 * @param problems what was found in reading
 * @param validation what the rules found, and what they have to remember
 * @param metrics the counts
 */
record Part(ImmutableList<LocatedFinding> problems, ValidationRun validation, MetricRun metrics)
        implements Serializable {

    /**
     * Reads, validates and measures some lines of a register, one after the other.
     *
     * @param lines the lines, each with its number in the register, where the first line has number 0
     * @param firstLine the first line of the register: everything but the startups
     * @param day as of which day the register is judged
     */
    static Part of(Iterator<Tuple2<byte[], Long>> lines, byte[] firstLine, LocalDate day) {
        NetworkDocument frame = NetworkJson.standard().readOrThrow(firstLine);
        ValidationRun validation = Validator.asOf(day).start(frame.network());
        MetricRun metrics = MetricEngine.builder().asOf(day).build().start(frame.network());

        PeekingIterator<Tuple2<byte[], Long>> rest = Iterators.peekingIterator(lines);
        // A startup's place in the register: without it, findings would not say what they are about.
        long position = rest.hasNext() ? rest.peek()._2() - 1 : 0;
        long[] next = {position};
        try {
            return new Part(
                    NetworkJsonLines.standard()
                            .readStartups(stream(rest), position, frame, startup -> {
                                validation.add(startup, next[0]++);
                                metrics.add(startup);
                            })
                            .findings(),
                    validation,
                    metrics);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines as the bytes they were, one line at a time. */
    private static InputStream stream(Iterator<Tuple2<byte[], Long>> lines) {
        return new SequenceInputStream(Iterators.asEnumeration(Iterators.transform(
                lines,
                line -> new SequenceInputStream(
                        new ByteArrayInputStream(line._1()), new ByteArrayInputStream(new byte[] {'\n'})))));
    }
}
