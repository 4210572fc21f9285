-- A register in JSON Lines as views of Spark SQL (4.0 or later), each member with its type.
-- Written by `Columns` from the table of members: see README.md. Don't edit.
--
--   SET register = /path/to/register.jsonl
--
-- and then the statements of this file, one by one. The last two fail if a line does not fit the columns, or if the file was cut.

-- The first and the last day that a vague date may be, where it has one.
CREATE OR REPLACE TEMPORARY FUNCTION vague_first(day STRING) RETURNS STRING RETURN
  replace(regexp_extract(day, r'^\[?([0-9X-]*)', 1), 'X', '0');
CREATE OR REPLACE TEMPORARY FUNCTION vague_last(day STRING) RETURNS STRING RETURN
  replace(regexp_extract(day, r'([0-9X-]*)[?~%\]]?$', 1), 'X', '9');
CREATE OR REPLACE TEMPORARY FUNCTION vague_earliest(day STRING) RETURNS DATE RETURN
  TRY_CAST(nullif(vague_first(day), '') || substr('0000-01-01', length(vague_first(day)) + 1) AS DATE);
CREATE OR REPLACE TEMPORARY FUNCTION vague_latest(day STRING) RETURNS DATE RETURN CASE
  WHEN length(vague_last(day)) = 10 THEN TRY_CAST(vague_last(day) AS DATE)
  ELSE last_day(TRY_CAST(nullif(vague_last(day), '') || substr('0000-12-01', length(vague_last(day)) + 1) AS DATE))
  END;
CREATE OR REPLACE TEMPORARY FUNCTION is_vague_date(day STRING) RETURNS BOOLEAN RETURN
  coalesce(day RLIKE r'^({{point}}[?~%]?|[0-9]{3}X|\[({{point}}\.\.|\.\.({{point}})?|{{alike}})\])\z'
  AND (vague_first(day) = '' OR vague_earliest(day) >= DATE '0001-01-01')
  AND (vague_last(day) = '' OR vague_latest(day) >= DATE '0001-01-01')
  AND (vague_first(day) = '' OR vague_last(day) = '' OR vague_earliest(day) <= vague_latest(day)), false);

-- The same, to be asked for: NULL where the date is open on that side; what is no vague date is an error.
CREATE OR REPLACE TEMPORARY FUNCTION earliest(day STRING) RETURNS DATE RETURN CASE
  WHEN day IS NULL THEN NULL
  WHEN is_vague_date(day) THEN vague_earliest(day)
  ELSE raise_error('not a vague date: ' || day)
  END;
CREATE OR REPLACE TEMPORARY FUNCTION latest(day STRING) RETURNS DATE RETURN CASE
  WHEN day IS NULL THEN NULL
  WHEN is_vague_date(day) THEN vague_latest(day)
  ELSE raise_error('not a vague date: ' || day)
  END;

-- The lines. The first and the last have none of these members.
CREATE OR REPLACE TEMPORARY VIEW register_lines (
  {{columns}}
) USING json OPTIONS (path '${register}', mode 'FAILFAST', dateFormat 'yyyy-MM-dd');

-- Of startups and of each of their lists a view. Each vague date has its earliest and its latest day beside it.
{{views}}

-- What the columns do not say. A line fits if it is the same after it was read by what its members are in JSON, and written. Within
-- brackets, because of what else may stand on a line Spark sees the first value alone.
CREATE OR REPLACE TEMPORARY VIEW register_faults AS
WITH
  lines AS (
    SELECT value, parse_json('[' || value || ']') AS line FROM text.`${register}`
  ),
  startups AS (
    SELECT value, to_json(line) AS line,
      to_json(parse_json('[' || to_json(from_json(value, '{{shapes}}')) || ']')) AS fitting,
      to_json(from_json(value, '{{decimals}}')) AS decimals
    FROM lines
    WHERE variant_get(line, '$[0].id', 'string') IS NOT NULL
  )
SELECT 'no such column, or not of its type' AS fault, value AS line FROM startups WHERE NOT coalesce(line = fitting, false)
UNION ALL
-- Where a decimal is read, Spark leaves out commas and rounds.
SELECT 'not a decimal', value FROM startups WHERE decimals RLIKE r'":"(?!-?[0-9]+([.][0-9]{1,18}0*)?")'
UNION ALL
SELECT 'the register was cut: its last line does not say that there are so many startups', max(value)
FROM lines
HAVING count(*) <> count(variant_get(line, '$[0].id', 'string')) + 2
  OR coalesce(max(variant_get(line, '$[0].end.startups', 'bigint')) <> count(variant_get(line, '$[0].id', 'string')), true);

-- All of it is read once: what does not fit is told now, and not when a query comes upon it.
SELECT CASE WHEN count(*) > 0
  THEN raise_error('the register does not fit: ' || count(*) || ' lines, such as: ' || min(fault || ': ' || line)) END AS faults
FROM register_faults;
SELECT count(*) - 2 AS startups, max(hash(*)) AS fingerprint FROM register_lines;
