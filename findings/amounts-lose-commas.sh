#!/usr/bin/env bash
# Maven org.apache.spark:spark-sql_2.13 4.2.0: in JSON the commas of a decimal are left out.
#
# Expected: "12,50" is no decimal, as Spark's own cast has it; a reader leaves it null, or refuses it where mode is FAILFAST.
# Seen: read with a schema it is 1250.00, and "1,2,3.5" is 123.50, in every mode. Amounts typed in France grow a hundredfold.
source "$(dirname "$0")/common.sh"

maven_jars org.apache.spark:spark-sql_2.13:4.2.0
printf '%s\n' '{"amount":"12.50"}' '{"amount":"12,50"}' '{"amount":"1,2,3.5"}' >rounds.jsonl
cat >Run.java <<'JAVA'
import org.apache.spark.sql.SparkSession;

class Run {
    public static void main(String[] args) {
        var spark = SparkSession.builder().master("local[1]").config("spark.ui.enabled", false).getOrCreate();
        var json = spark.read().schema("amount decimal(9, 2)").option("mode", "FAILFAST");
        System.out.println("read " + json.json("rounds.jsonl").collectAsList());
        System.out.println("cast " + spark.sql("select try_cast('12,50' as decimal(9, 2))").collectAsList());
        spark.stop();
    }
}
JAVA
java_file Run.java | seen "read [[12.50], [1250.00], [123.50]]
cast [[null]]"
