#!/usr/bin/env bash
# Maven org.apache.spark:spark-sql_2.13 4.2.0: rooms 1D and 1F are both read as the number 1.0.
#
# Expected: 1D is text to a reader of CSV, as it is to DuckDB 2.0.0.1, and as 1E, a letter that is no suffix, is to Spark too.
# Seen: inferSchema takes what Java's Double.parseDouble takes, literals of Java source with their suffix, so that the letter is lost and
# rooms 1D and 1F become one.
source "$(dirname "$0")/common.sh"

maven_jars org.apache.spark:spark-sql_2.13:4.2.0 org.duckdb:duckdb_jdbc:2.0.0.1
printf '%s\n' room 1D 1F >suffix.csv
printf '%s\n' room 1E 1G >letter.csv
cat >Run.java <<'JAVA'
import java.sql.DriverManager;
import org.apache.spark.sql.SparkSession;

class Run {
    public static void main(String[] files) throws Exception {
        var spark = SparkSession.builder().master("local[1]").config("spark.ui.enabled", false).getOrCreate();
        for (String file : files) {
            var rooms = spark.read().option("header", true).option("inferSchema", true).csv(file);
            System.out.println("spark " + rooms.dtypes()[0] + " " + rooms.collectAsList());
            try (var duck = DriverManager.getConnection("jdbc:duckdb:"); var statement = duck.createStatement()) {
                var rows = statement.executeQuery("select any_value(typeof(room)), list(room) from read_csv('" + file + "')");
                rows.next();
                System.out.println("duckdb " + rows.getString(1) + " " + rows.getString(2));
            }
        }
        spark.stop();
    }
}
JAVA
java_file Run.java suffix.csv letter.csv | seen 'spark (room,DoubleType) [[1.0], [1.0]]
duckdb VARCHAR [1D, 1F]
spark (room,StringType) [[1E], [1G]]
duckdb VARCHAR [1E, 1G]'
