-- A register in JSON Lines as views of DuckDB, each member with its type.
-- Written by `Columns` from the table of members: see README.md. Don't edit.
--
--   SET VARIABLE register = '/path/to/register.jsonl'
--
-- and then this file. The last two statements fail if a line does not fit the columns, or if the file was cut.

-- The first and the last day that a vague date may be, where it has one.
CREATE OR REPLACE MACRO vague_first(day) AS
  replace(regexp_extract(day, '^\[?([0-9X-]*)', 1), 'X', '0');
CREATE OR REPLACE MACRO vague_last(day) AS
  replace(regexp_extract(day, '([0-9X-]*)[?~%\]]?$', 1), 'X', '9');
CREATE OR REPLACE MACRO vague_earliest(day) AS
  TRY_CAST(nullif(vague_first(day), '') || substr('0000-01-01', length(vague_first(day)) + 1) AS DATE);
CREATE OR REPLACE MACRO vague_latest(day) AS CASE
  WHEN length(vague_last(day)) = 10 THEN TRY_CAST(vague_last(day) AS DATE)
  ELSE last_day(TRY_CAST(nullif(vague_last(day), '') || substr('0000-12-01', length(vague_last(day)) + 1) AS DATE))
  END;
CREATE OR REPLACE MACRO is_vague_date(day) AS
  coalesce(regexp_matches(day, '^({{point}}[?~%]?|[0-9]{3}X|\[({{point}}\.\.|\.\.({{point}})?|{{alike}})\])$')
  AND (vague_first(day) = '' OR vague_earliest(day) >= DATE '0001-01-01')
  AND (vague_last(day) = '' OR vague_latest(day) >= DATE '0001-01-01')
  AND (vague_first(day) = '' OR vague_last(day) = '' OR vague_earliest(day) <= vague_latest(day)), false);

-- The same, to be asked for: NULL where the date is open on that side; what is no vague date is an error.
CREATE OR REPLACE MACRO earliest(day) AS CASE
  WHEN day IS NULL THEN NULL
  WHEN is_vague_date(day) THEN vague_earliest(day)
  ELSE error('not a vague date: ' || day)
  END;
CREATE OR REPLACE MACRO latest(day) AS CASE
  WHEN day IS NULL THEN NULL
  WHEN is_vague_date(day) THEN vague_latest(day)
  ELSE error('not a vague date: ' || day)
  END;

-- The lines. The first and the last have none of these members.
CREATE OR REPLACE VIEW register_lines AS
SELECT * FROM read_json(getvariable('register'), format = 'newline_delimited', maximum_object_size = 268435456, columns = {
  {{columns}}
});

-- Of startups and of each of their lists a view. Each vague date has its earliest and its latest day beside it.
{{views}}

-- What the columns do not say: members without a column, values of another JSON type or spelling, and how many startups there should be.
CREATE OR REPLACE VIEW register_faults AS
WITH
  columns(path, type, grammar) AS (VALUES
    {{paths}}
  ),
  lines AS (
    SELECT json, json ->> 'id' AS id, json -> 'end' AS last
    FROM read_ndjson_objects(getvariable('register'), maximum_object_size = 268435456)
  ),
  members AS (
    SELECT regexp_replace(substr(m.fullkey, 3), '\[[0-9]+\]', '[]', 'g') AS path,
      replace(m.type, 'UBIGINT', 'BIGINT') AS type, m.atom ->> '$' AS value
    FROM lines, json_tree(lines.json) AS m
    WHERE lines.id IS NOT NULL AND m.fullkey <> '$'
  ),
  strange AS (
    SELECT m.path, m.type, min(m.value) AS value, count(*) AS times
    FROM members AS m LEFT JOIN columns AS c ON m.path = c.path
    WHERE NOT coalesce(m.type = c.type AND (c.grammar IS NULL OR regexp_full_match(m.value, c.grammar))
        OR m.type = 'NULL' AND c.type IS NOT NULL AND NOT ends_with(m.path, '[]'), false)
    GROUP BY m.path, m.type
  )
SELECT path, 'no such column, or not of its type: ' || type || coalesce(' ' || value, '') AS fault, times
FROM strange
WHERE NOT EXISTS (
  FROM columns AS carried
  WHERE carried.type IS NULL
    AND (strange.path = carried.path OR starts_with(strange.path, carried.path || '.') OR starts_with(strange.path, carried.path || '[]')))
UNION ALL
SELECT 'end', 'the register was cut: its last line does not say that there are so many startups', count(id)
FROM lines
HAVING count(*) <> count(id) + 2 OR coalesce(max(CAST(last ->> 'startups' AS BIGINT)) <> count(id), true);

-- All of it is read once: what does not fit is told now, and not when a query comes upon it.
SELECT CASE WHEN count(*) > 0
  THEN error('the register does not fit: ' || string_agg(path || ': ' || fault || ' (' || times || ')', '; ')) END AS faults
FROM register_faults;
SELECT count(*) - 2 AS startups, max(hash(line)) AS fingerprint FROM register_lines AS line;
