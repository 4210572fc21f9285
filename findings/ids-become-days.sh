#!/usr/bin/env bash
# Maven org.duckdb:duckdb_jdbc 2.0.0.1: ids such as 1-2-3 are read as days, and JSON and CSV take them for days 2,000 years apart.
#
# Expected: RFC 8259 has strings, and ISO 8601 no date that is written 1-2-3; a column of the ids of cohorts stays text, as it does
# where one of them has a letter.
# Seen: read_json makes them a DATE in February 2001, read_csv a TIMESTAMP in February of the year 1, and a join of the two on that
# column finds nothing. With auto_detect off, or the column declared VARCHAR, both give the text.
source "$(dirname "$0")/common.sh"

maven_jars org.duckdb:duckdb_jdbc:2.0.0.1
printf '%s\n' '{"cohort":"1-2-3"}' '{"cohort":"1-2-4"}' >cohorts.jsonl
printf '%s\n' cohort 1-2-3 1-2-4 >cohorts.csv
printf '%s\n' '{"cohort":"1-2-3"}' '{"cohort":"1-2-B"}' >letter.jsonl
cat >Run.java <<'JAVA'
import java.sql.DriverManager;

class Run {
    public static void main(String[] queries) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:"); var statement = connection.createStatement()) {
            for (String query : queries) {
                var rows = statement.executeQuery(query);
                while (rows.next()) System.out.println(rows.getString(1));
            }
        }
    }
}
JAVA
kind="select string_agg(typeof(cohort) || ' ' || cohort, ', ' order by cohort) from"
java_file Run.java "$kind read_json('cohorts.jsonl')" "$kind read_csv('cohorts.csv')" "$kind read_json('letter.jsonl')" \
  "select count(*) || ' joined' from read_json('cohorts.jsonl') join read_csv('cohorts.csv') using (cohort)" |
  seen 'DATE 2001-02-03, DATE 2001-02-04
TIMESTAMP 0001-02-03 00:00:00, TIMESTAMP 0001-02-04 00:00:00
VARCHAR 1-2-3, VARCHAR 1-2-B
0 joined'
