#!/usr/bin/env bash
# Maven org.apache.spark:spark-sql_2.13 4.2.0: a year is read as its first of January wherever a date is asked for.
#
# Expected (ISO 8601-1, dates of reduced precision): 2014 and 2014-05 are a year and a month; a reader that can hold
# days alone refuses them or leaves them null, as it does [2023..2024] and, once dateFormat is set to yyyy-MM-dd, these two.
# Seen: without dateFormat the founding "2014" is 1 January 2014, in JSON read with a schema and in a comparison of text
# with a day. Startups founded "in 2014" all get one birthday.
source "$(dirname "$0")/common.sh"

maven_jars org.apache.spark:spark-sql_2.13:4.2.0
printf '%s\n' '{"founded":"2014"}' '{"founded":"2014-05"}' '{"founded":"[2023..2024]"}' >startups.jsonl
cat >Run.java <<'JAVA'
import org.apache.spark.sql.SparkSession;

class Run {
    public static void main(String[] args) {
        var spark = SparkSession.builder().master("local[1]").config("spark.ui.enabled", false).getOrCreate();
        var json = spark.read().schema("founded date");
        var text = "cast(founded as string)";
        System.out.println("by default " + json.json("startups.jsonl").selectExpr(text).collectAsList());
        json = json.option("dateFormat", "yyyy-MM-dd");
        System.out.println("with dateFormat " + json.json("startups.jsonl").selectExpr(text).collectAsList());
        System.out.println("'2014' is 1 January: " + spark.sql("select '2014' = date'2014-01-01'").collectAsList());
        spark.stop();
    }
}
JAVA
java_file Run.java | seen "by default [[2014-01-01], [2014-05-01], [null]]
with dateFormat [[null], [null], [null]]
'2014' is 1 January: [[true]]"
