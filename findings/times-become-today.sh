#!/usr/bin/env bash
# Maven org.apache.spark:spark-sql_2.13 4.2.0: the time at which a site opens is read as that time on the day of reading.
#
# Expected: a column of 08:30:00 and 09:00:00 is text or times of day (ISO 8601-1); what a file says does not depend on when it is read.
# Seen: with inferSchema, CSV's times of day become timestamps of today, so that two readings of one file, a night apart, differ in
# every row.
source "$(dirname "$0")/common.sh"

maven_jars org.apache.spark:spark-sql_2.13:4.2.0
printf '%s\n' opens 08:30:00 09:00:00 >hours.csv
cat >Run.java <<'JAVA'
import org.apache.spark.sql.SparkSession;

class Run {
    public static void main(String[] args) {
        var spark = SparkSession.builder().master("local[1]").config("spark.ui.enabled", false).getOrCreate();
        var hours = spark.read().option("header", true).option("inferSchema", true).csv("hours.csv");
        System.out.println(hours.dtypes()[0]);
        var today = "case when to_date(opens) = current_date() then 'today' end";
        System.out.println(hours.selectExpr(today, "date_format(opens, 'HH:mm')").collectAsList());
        spark.stop();
    }
}
JAVA
java_file Run.java | seen '(opens,TimestampType)
[[today,08:30], [today,09:00]]'
