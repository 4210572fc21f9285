#!/usr/bin/env bash
# Maven org.apache.spark:spark-sql_2.13 4.2.0, org.duckdb:duckdb_jdbc 2.0.0.1: one loses the name under the tag FR, one refuses it beside fr.
#
# Expected (RFC 8259; RFC 5646, 2.1.1): {"fr": ...} and {"FR": ...} are two member names and both well-formed tags of French; a reader of
# JSON Lines in which one startup uses the one and another the other gives both names.
# Seen: Spark infers one field fr and reads the name under FR as null, without a word; DuckDB's read_json refuses the file ("Duplicate
# name"). Declared as a map of text to text, both read everything.
source "$(dirname "$0")/common.sh"

maven_jars org.apache.spark:spark-sql_2.13:4.2.0 org.duckdb:duckdb_jdbc:2.0.0.1
printf '%s\n' '{"name":{"fr":"Atelier"}}' '{"name":{"FR":"Fabrique"}}' >startups.jsonl
cat >Run.java <<'JAVA'
import java.sql.DriverManager;
import java.sql.SQLException;
import org.apache.spark.sql.SparkSession;

class Run {
    public static void main(String[] args) throws Exception {
        var spark = SparkSession.builder().master("local[1]").config("spark.ui.enabled", false).getOrCreate();
        var inferred = spark.read().json("startups.jsonl");
        System.out.println("spark " + inferred.schema().simpleString() + " " + inferred.collectAsList());
        System.out.println("spark, map " + spark.read().schema("name map<string,string>").json("startups.jsonl").collectAsList());
        spark.stop();
        try (var duck = DriverManager.getConnection("jdbc:duckdb:")) {
            for (String option : new String[] {"", ", columns = {name: 'map(varchar, varchar)'}"}) {
                try (var rows = duck.createStatement().executeQuery("select list(name) from read_json('startups.jsonl'" + option + ")")) {
                    rows.next();
                    System.out.println("duckdb " + rows.getString(1));
                } catch (SQLException e) {
                    System.out.println("duckdb " + e.getMessage().lines().findFirst().orElseThrow());
                }
            }
        }
    }
}
JAVA
java_file Run.java | seen 'spark struct<name:struct<fr:string>> [[[Atelier]], [[null]]]
spark, map [[Map(fr -> Atelier)], [Map(FR -> Fabrique)]]
duckdb Not implemented Error: Duplicate name ""FR"" in struct auto-detected in JSON, try ignore_errors=true
duckdb [{fr=Atelier}, {FR=Fabrique}]'
