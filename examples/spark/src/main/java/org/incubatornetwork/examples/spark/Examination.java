package org.incubatornetwork.examples.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.TextInputFormat;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.MetricRun;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.text.VisibleText;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.ValidationRun;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.rule.Severity;

/**
 * Validates and measures a register in JSON Lines that is spread over machines.
 *
 * @param validation what the rules found
 * @param metrics what was measured
 */
public record Examination(ValidationReport validation, MetricReport metrics) {

    /**
     * Examines a register. The reports are those of a single process, whatever the number of partitions.
     *
     * @param spark where the work is done
     * @param register the file
     * @param partitions about how many parts the file is read in
     * @param day as of which day the register is judged
     * @return the reports
     * @throws IllegalArgumentException if the register is no register, or was cut
     */
    public static Examination of(JavaSparkContext spark, String register, int partitions, LocalDate day) {
        // Not textFile: it makes replacement characters of what is not UTF-8, and nobody would see that it was not.
        // Copied, because Hadoop reads every line into the same Text.
        JavaPairRDD<byte[], Long> lines = spark.hadoopFile(
                        register, TextInputFormat.class, LongWritable.class, Text.class, partitions)
                .map(line -> line._2().copyBytes())
                .zipWithIndex();
        byte[] firstLine = lines.first()._1();
        long last = lines.count() - 1;
        byte[] lastLine = lines.filter(line -> line._2() == last).first()._1();
        String end = "{\"end\":{\"startups\":" + (last - 1) + "}}";
        if (!new String(lastLine, UTF_8).replaceAll("\\s", "").equals(end)) {
            throw new IllegalArgumentException("the register was cut: its last line is not " + end);
        }

        List<Part> parts = lines.filter(line -> line._2() > 0 && line._2() < last)
                .mapPartitions(part -> Stream.of(Part.of(part, firstLine, day)).iterator())
                .collect();
        parts.forEach(part -> part.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .findFirst()
                .ifPresent(problem -> {
                    throw new IllegalArgumentException(VisibleText.of(problem.pointer()) + ": "
                            + problem.finding().message(Locale.ENGLISH));
                }));

        Network frame = NetworkJson.standard().readOrThrow(firstLine).network();
        ValidationRun validation = Validator.asOf(day).start(frame);
        MetricRun metrics = MetricEngine.builder().asOf(day).build().start(frame);
        for (Part part : parts) {
            validation.merge(part.validation());
            metrics.merge(part.metrics());
        }
        return new Examination(validation.report(), metrics.report());
    }
}
