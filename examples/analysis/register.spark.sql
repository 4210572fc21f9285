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
  coalesce(day RLIKE r'^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[?~%]?|[0-9]{3}X|\[([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\.\.|\.\.([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?|[0-9]{4}\.\.[0-9]{4}|[0-9]{4}-[0-9]{2}\.\.[0-9]{4}-[0-9]{2}|[0-9]{4}-[0-9]{2}-[0-9]{2}\.\.[0-9]{4}-[0-9]{2}-[0-9]{2})\])\z'
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
  `id` STRING,
  `name` STRING,
  `names` ARRAY<STRUCT<`text`: STRING, `kind`: STRING, `language`: STRING, `start`: STRING, `end`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRUCT<`publisher`: STRING, `title`: STRING, `publishedOn`: STRING, `retrievedOn`: DATE, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRING>, `url`: STRING, `extensions`: STRING>>, `url`: STRING, `extensions`: STRING>>,
  `kind` STRING,
  `legalForm` STRING,
  `founded` STRING,
  `description` STRING,
  `address` STRUCT<`streetAddress`: STRING, `addressLocality`: STRING, `addressRegion`: STRING, `postalCode`: STRING, `addressCountry`: STRING, `territory`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRUCT<`publisher`: STRING, `title`: STRING, `publishedOn`: STRING, `retrievedOn`: DATE, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRING>, `url`: STRING, `extensions`: STRING>>, `url`: STRING, `extensions`: STRING>,
  `location` STRUCT<`longitude`: DECIMAL(38, 18), `latitude`: DECIMAL(38, 18)>,
  `sectors` ARRAY<STRUCT<`scheme`: STRING, `code`: STRING>>,
  `stages` ARRAY<STRUCT<`stage`: STRING, `start`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRUCT<`publisher`: STRING, `title`: STRING, `publishedOn`: STRING, `retrievedOn`: DATE, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRING>, `url`: STRING, `extensions`: STRING>>, `url`: STRING, `extensions`: STRING>>,
  `founders` ARRAY<STRUCT<`on`: STRING, `total`: BIGINT, `women`: BIGINT, `groups`: ARRAY<STRUCT<`group`: STRING, `number`: BIGINT, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRUCT<`publisher`: STRING, `title`: STRING, `publishedOn`: STRING, `retrievedOn`: DATE, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRING>, `url`: STRING, `extensions`: STRING>>, `url`: STRING, `extensions`: STRING>>, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRUCT<`publisher`: STRING, `title`: STRING, `publishedOn`: STRING, `retrievedOn`: DATE, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRING>, `url`: STRING, `extensions`: STRING>>, `url`: STRING, `extensions`: STRING>>,
  `supportPeriods` ARRAY<STRUCT<`id`: STRING, `level`: STRING, `siteId`: STRING, `start`: STRING, `end`: STRING, `programmeId`: STRING, `tierId`: STRING, `cohortId`: STRING, `mode`: STRING, `occupied`: STRUCT<`unit`: STRING, `quantity`: DECIMAL(38, 18), `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRUCT<`publisher`: STRING, `title`: STRING, `publishedOn`: STRING, `retrievedOn`: DATE, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRING>, `url`: STRING, `extensions`: STRING>>, `url`: STRING, `extensions`: STRING>, `terms`: ARRAY<STRUCT<`kind`: STRING, `party`: STRING, `description`: STRING, `amount`: STRUCT<`amount`: DECIMAL(38, 18), `currency`: STRING>, `amountQualifier`: STRING, `upperAmount`: STRUCT<`amount`: DECIMAL(38, 18), `currency`: STRING>, `per`: STRING, `period`: STRING, `maximumAmount`: STRUCT<`amount`: DECIMAL(38, 18), `currency`: STRING>, `instalments`: STRUCT<`qualifier`: STRING, `value`: DECIMAL(38, 18), `upper`: DECIMAL(38, 18)>, `firstInstalment`: DECIMAL(38, 18), `share`: DECIMAL(38, 18), `shareQualifier`: STRING, `upperShare`: DECIMAL(38, 18), `shareOf`: STRING, `interestRate`: STRUCT<`qualifier`: STRING, `value`: DECIMAL(38, 18), `upper`: DECIMAL(38, 18)>, `tenure`: STRING, `gracePeriod`: STRING, `valuationCap`: STRUCT<`amount`: DECIMAL(38, 18), `currency`: STRING>, `uncapped`: BOOLEAN, `discount`: DECIMAL(38, 18), `optional`: BOOLEAN, `start`: STRING, `end`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRUCT<`publisher`: STRING, `title`: STRING, `publishedOn`: STRING, `retrievedOn`: DATE, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRING>, `url`: STRING, `extensions`: STRING>>, `url`: STRING, `extensions`: STRING>>, `endReason`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRUCT<`publisher`: STRING, `title`: STRING, `publishedOn`: STRING, `retrievedOn`: DATE, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRING>, `url`: STRING, `extensions`: STRING>>, `url`: STRING, `extensions`: STRING>>,
  `statusEvents` ARRAY<STRUCT<`status`: STRING, `on`: STRING, `observedOn`: ARRAY<DATE>, `counterparty`: STRING, `evidence`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRUCT<`publisher`: STRING, `title`: STRING, `publishedOn`: STRING, `retrievedOn`: DATE, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRING>, `url`: STRING, `extensions`: STRING>>, `url`: STRING, `extensions`: STRING>>,
  `jobs` ARRAY<STRUCT<`on`: STRING, `direct`: BIGINT, `indirect`: BIGINT, `basis`: STRING, `baseline`: BOOLEAN, `method`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRUCT<`publisher`: STRING, `title`: STRING, `publishedOn`: STRING, `retrievedOn`: DATE, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRING>, `url`: STRING, `extensions`: STRING>>, `url`: STRING, `extensions`: STRING>>,
  `revenues` ARRAY<STRUCT<`start`: DATE, `end`: DATE, `amount`: STRUCT<`amount`: DECIMAL(38, 18), `currency`: STRING>, `exportAmount`: STRUCT<`amount`: DECIMAL(38, 18), `currency`: STRING>, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRUCT<`publisher`: STRING, `title`: STRING, `publishedOn`: STRING, `retrievedOn`: DATE, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRING>, `url`: STRING, `extensions`: STRING>>, `url`: STRING, `extensions`: STRING>>,
  `fundingRounds` ARRAY<STRUCT<`on`: STRING, `instrument`: STRING, `amount`: STRUCT<`amount`: DECIMAL(38, 18), `currency`: STRING>, `investors`: ARRAY<STRING>, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRUCT<`publisher`: STRING, `title`: STRING, `publishedOn`: STRING, `retrievedOn`: DATE, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRING>, `url`: STRING, `extensions`: STRING>>, `url`: STRING, `extensions`: STRING>>,
  `serviceUses` ARRAY<STRUCT<`serviceId`: STRING, `on`: STRING, `minutes`: BIGINT, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRUCT<`publisher`: STRING, `title`: STRING, `publishedOn`: STRING, `retrievedOn`: DATE, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRING>, `url`: STRING, `extensions`: STRING>>, `url`: STRING, `extensions`: STRING>>,
  `recognitions` ARRAY<STRUCT<`kind`: STRING, `name`: STRING, `description`: STRING, `issuer`: STRING, `number`: STRING, `start`: STRING, `end`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRUCT<`publisher`: STRING, `title`: STRING, `publishedOn`: STRING, `retrievedOn`: DATE, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRING>, `url`: STRING, `extensions`: STRING>>, `url`: STRING, `extensions`: STRING>>,
  `identifiers` ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>,
  `sources` ARRAY<STRUCT<`publisher`: STRING, `title`: STRING, `publishedOn`: STRING, `retrievedOn`: DATE, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRING>, `url`: STRING, `extensions`: STRING>>,
  `url` STRING,
  `extensions` STRING
) USING json OPTIONS (path '${register}', mode 'FAILFAST', dateFormat 'yyyy-MM-dd');

-- Of startups and of each of their lists a view. Each vague date has its earliest and its latest day beside it.
CREATE OR REPLACE TEMPORARY VIEW `startups` AS
SELECT `id`, `name`, `names`, `kind`, `legalForm`, `founded`, earliest(`founded`) AS foundedEarliest, latest(`founded`) AS foundedLatest, `description`, `address`, `location`, `sectors`, `stages`, `founders`, `supportPeriods`, `statusEvents`, `jobs`, `revenues`, `fundingRounds`, `serviceUses`, `recognitions`, `identifiers`, `sources`, `url`, `extensions`
FROM register_lines WHERE id IS NOT NULL;
CREATE OR REPLACE TEMPORARY VIEW `names` AS
SELECT startupId, item.`text`, item.`kind`, item.`language`, item.`start`, earliest(item.`start`) AS startEarliest, latest(item.`start`) AS startLatest, item.`end`, earliest(item.`end`) AS endEarliest, latest(item.`end`) AS endLatest, item.`identifiers`, item.`sources`, item.`url`, item.`extensions`
FROM (SELECT id AS startupId, explode(`names`) AS item FROM register_lines WHERE id IS NOT NULL) AS items;
CREATE OR REPLACE TEMPORARY VIEW `sectors` AS
SELECT startupId, item.`scheme`, item.`code`
FROM (SELECT id AS startupId, explode(`sectors`) AS item FROM register_lines WHERE id IS NOT NULL) AS items;
CREATE OR REPLACE TEMPORARY VIEW `stages` AS
SELECT startupId, item.`stage`, item.`start`, earliest(item.`start`) AS startEarliest, latest(item.`start`) AS startLatest, item.`identifiers`, item.`sources`, item.`url`, item.`extensions`
FROM (SELECT id AS startupId, explode(`stages`) AS item FROM register_lines WHERE id IS NOT NULL) AS items;
CREATE OR REPLACE TEMPORARY VIEW `founders` AS
SELECT startupId, item.`on`, earliest(item.`on`) AS onEarliest, latest(item.`on`) AS onLatest, item.`total`, item.`women`, item.`groups`, item.`identifiers`, item.`sources`, item.`url`, item.`extensions`
FROM (SELECT id AS startupId, explode(`founders`) AS item FROM register_lines WHERE id IS NOT NULL) AS items;
CREATE OR REPLACE TEMPORARY VIEW `supportPeriods` AS
SELECT startupId, item.`id`, item.`level`, item.`siteId`, item.`start`, earliest(item.`start`) AS startEarliest, latest(item.`start`) AS startLatest, item.`end`, earliest(item.`end`) AS endEarliest, latest(item.`end`) AS endLatest, item.`programmeId`, item.`tierId`, item.`cohortId`, item.`mode`, item.`occupied`, item.`terms`, item.`endReason`, item.`identifiers`, item.`sources`, item.`url`, item.`extensions`
FROM (SELECT id AS startupId, explode(`supportPeriods`) AS item FROM register_lines WHERE id IS NOT NULL) AS items;
CREATE OR REPLACE TEMPORARY VIEW `statusEvents` AS
SELECT startupId, item.`status`, item.`on`, earliest(item.`on`) AS onEarliest, latest(item.`on`) AS onLatest, item.`observedOn`, item.`counterparty`, item.`evidence`, item.`identifiers`, item.`sources`, item.`url`, item.`extensions`
FROM (SELECT id AS startupId, explode(`statusEvents`) AS item FROM register_lines WHERE id IS NOT NULL) AS items;
CREATE OR REPLACE TEMPORARY VIEW `jobs` AS
SELECT startupId, item.`on`, earliest(item.`on`) AS onEarliest, latest(item.`on`) AS onLatest, item.`direct`, item.`indirect`, item.`basis`, item.`baseline`, item.`method`, item.`identifiers`, item.`sources`, item.`url`, item.`extensions`
FROM (SELECT id AS startupId, explode(`jobs`) AS item FROM register_lines WHERE id IS NOT NULL) AS items;
CREATE OR REPLACE TEMPORARY VIEW `revenues` AS
SELECT startupId, item.`start`, item.`end`, item.`amount`, item.`exportAmount`, item.`identifiers`, item.`sources`, item.`url`, item.`extensions`
FROM (SELECT id AS startupId, explode(`revenues`) AS item FROM register_lines WHERE id IS NOT NULL) AS items;
CREATE OR REPLACE TEMPORARY VIEW `fundingRounds` AS
SELECT startupId, item.`on`, earliest(item.`on`) AS onEarliest, latest(item.`on`) AS onLatest, item.`instrument`, item.`amount`, item.`investors`, item.`identifiers`, item.`sources`, item.`url`, item.`extensions`
FROM (SELECT id AS startupId, explode(`fundingRounds`) AS item FROM register_lines WHERE id IS NOT NULL) AS items;
CREATE OR REPLACE TEMPORARY VIEW `serviceUses` AS
SELECT startupId, item.`serviceId`, item.`on`, earliest(item.`on`) AS onEarliest, latest(item.`on`) AS onLatest, item.`minutes`, item.`identifiers`, item.`sources`, item.`url`, item.`extensions`
FROM (SELECT id AS startupId, explode(`serviceUses`) AS item FROM register_lines WHERE id IS NOT NULL) AS items;
CREATE OR REPLACE TEMPORARY VIEW `recognitions` AS
SELECT startupId, item.`kind`, item.`name`, item.`description`, item.`issuer`, item.`number`, item.`start`, earliest(item.`start`) AS startEarliest, latest(item.`start`) AS startLatest, item.`end`, earliest(item.`end`) AS endEarliest, latest(item.`end`) AS endLatest, item.`identifiers`, item.`sources`, item.`url`, item.`extensions`
FROM (SELECT id AS startupId, explode(`recognitions`) AS item FROM register_lines WHERE id IS NOT NULL) AS items;
CREATE OR REPLACE TEMPORARY VIEW `identifiers` AS
SELECT startupId, item.`scheme`, item.`id`
FROM (SELECT id AS startupId, explode(`identifiers`) AS item FROM register_lines WHERE id IS NOT NULL) AS items;
CREATE OR REPLACE TEMPORARY VIEW `sources` AS
SELECT startupId, item.`publisher`, item.`title`, item.`publishedOn`, earliest(item.`publishedOn`) AS publishedOnEarliest, latest(item.`publishedOn`) AS publishedOnLatest, item.`retrievedOn`, item.`identifiers`, item.`sources`, item.`url`, item.`extensions`
FROM (SELECT id AS startupId, explode(`sources`) AS item FROM register_lines WHERE id IS NOT NULL) AS items;

-- What the columns do not say. A line fits if it is the same after it was read by what its members are in JSON, and written. Within
-- brackets, because of what else may stand on a line Spark sees the first value alone.
CREATE OR REPLACE TEMPORARY VIEW register_faults AS
WITH
  lines AS (
    SELECT value, parse_json('[' || value || ']') AS line FROM text.`${register}`
  ),
  startups AS (
    SELECT value, to_json(line) AS line,
      to_json(parse_json('[' || to_json(from_json(value, '`id` STRING, `name` STRING, `names` ARRAY<STRUCT<`text`: STRING, `kind`: STRING, `language`: STRING, `start`: STRING, `end`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRUCT<`publisher`: STRING, `title`: STRING, `publishedOn`: STRING, `retrievedOn`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<VARIANT>, `url`: STRING, `extensions`: VARIANT>>, `url`: STRING, `extensions`: VARIANT>>, `kind` STRING, `legalForm` STRING, `founded` STRING, `description` STRING, `address` STRUCT<`streetAddress`: STRING, `addressLocality`: STRING, `addressRegion`: STRING, `postalCode`: STRING, `addressCountry`: STRING, `territory`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRUCT<`publisher`: STRING, `title`: STRING, `publishedOn`: STRING, `retrievedOn`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<VARIANT>, `url`: STRING, `extensions`: VARIANT>>, `url`: STRING, `extensions`: VARIANT>, `location` STRUCT<`longitude`: STRING, `latitude`: STRING>, `sectors` ARRAY<STRUCT<`scheme`: STRING, `code`: STRING>>, `stages` ARRAY<STRUCT<`stage`: STRING, `start`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRUCT<`publisher`: STRING, `title`: STRING, `publishedOn`: STRING, `retrievedOn`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<VARIANT>, `url`: STRING, `extensions`: VARIANT>>, `url`: STRING, `extensions`: VARIANT>>, `founders` ARRAY<STRUCT<`on`: STRING, `total`: BIGINT, `women`: BIGINT, `groups`: ARRAY<STRUCT<`group`: STRING, `number`: BIGINT, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRUCT<`publisher`: STRING, `title`: STRING, `publishedOn`: STRING, `retrievedOn`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<VARIANT>, `url`: STRING, `extensions`: VARIANT>>, `url`: STRING, `extensions`: VARIANT>>, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRUCT<`publisher`: STRING, `title`: STRING, `publishedOn`: STRING, `retrievedOn`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<VARIANT>, `url`: STRING, `extensions`: VARIANT>>, `url`: STRING, `extensions`: VARIANT>>, `supportPeriods` ARRAY<STRUCT<`id`: STRING, `level`: STRING, `siteId`: STRING, `start`: STRING, `end`: STRING, `programmeId`: STRING, `tierId`: STRING, `cohortId`: STRING, `mode`: STRING, `occupied`: STRUCT<`unit`: STRING, `quantity`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRUCT<`publisher`: STRING, `title`: STRING, `publishedOn`: STRING, `retrievedOn`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<VARIANT>, `url`: STRING, `extensions`: VARIANT>>, `url`: STRING, `extensions`: VARIANT>, `terms`: ARRAY<STRUCT<`kind`: STRING, `party`: STRING, `description`: STRING, `amount`: STRUCT<`amount`: STRING, `currency`: STRING>, `amountQualifier`: STRING, `upperAmount`: STRUCT<`amount`: STRING, `currency`: STRING>, `per`: STRING, `period`: STRING, `maximumAmount`: STRUCT<`amount`: STRING, `currency`: STRING>, `instalments`: STRUCT<`qualifier`: STRING, `value`: STRING, `upper`: STRING>, `firstInstalment`: STRING, `share`: STRING, `shareQualifier`: STRING, `upperShare`: STRING, `shareOf`: STRING, `interestRate`: STRUCT<`qualifier`: STRING, `value`: STRING, `upper`: STRING>, `tenure`: STRING, `gracePeriod`: STRING, `valuationCap`: STRUCT<`amount`: STRING, `currency`: STRING>, `uncapped`: BOOLEAN, `discount`: STRING, `optional`: BOOLEAN, `start`: STRING, `end`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRUCT<`publisher`: STRING, `title`: STRING, `publishedOn`: STRING, `retrievedOn`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<VARIANT>, `url`: STRING, `extensions`: VARIANT>>, `url`: STRING, `extensions`: VARIANT>>, `endReason`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRUCT<`publisher`: STRING, `title`: STRING, `publishedOn`: STRING, `retrievedOn`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<VARIANT>, `url`: STRING, `extensions`: VARIANT>>, `url`: STRING, `extensions`: VARIANT>>, `statusEvents` ARRAY<STRUCT<`status`: STRING, `on`: STRING, `observedOn`: ARRAY<STRING>, `counterparty`: STRING, `evidence`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRUCT<`publisher`: STRING, `title`: STRING, `publishedOn`: STRING, `retrievedOn`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<VARIANT>, `url`: STRING, `extensions`: VARIANT>>, `url`: STRING, `extensions`: VARIANT>>, `jobs` ARRAY<STRUCT<`on`: STRING, `direct`: BIGINT, `indirect`: BIGINT, `basis`: STRING, `baseline`: BOOLEAN, `method`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRUCT<`publisher`: STRING, `title`: STRING, `publishedOn`: STRING, `retrievedOn`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<VARIANT>, `url`: STRING, `extensions`: VARIANT>>, `url`: STRING, `extensions`: VARIANT>>, `revenues` ARRAY<STRUCT<`start`: STRING, `end`: STRING, `amount`: STRUCT<`amount`: STRING, `currency`: STRING>, `exportAmount`: STRUCT<`amount`: STRING, `currency`: STRING>, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRUCT<`publisher`: STRING, `title`: STRING, `publishedOn`: STRING, `retrievedOn`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<VARIANT>, `url`: STRING, `extensions`: VARIANT>>, `url`: STRING, `extensions`: VARIANT>>, `fundingRounds` ARRAY<STRUCT<`on`: STRING, `instrument`: STRING, `amount`: STRUCT<`amount`: STRING, `currency`: STRING>, `investors`: ARRAY<STRING>, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRUCT<`publisher`: STRING, `title`: STRING, `publishedOn`: STRING, `retrievedOn`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<VARIANT>, `url`: STRING, `extensions`: VARIANT>>, `url`: STRING, `extensions`: VARIANT>>, `serviceUses` ARRAY<STRUCT<`serviceId`: STRING, `on`: STRING, `minutes`: BIGINT, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRUCT<`publisher`: STRING, `title`: STRING, `publishedOn`: STRING, `retrievedOn`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<VARIANT>, `url`: STRING, `extensions`: VARIANT>>, `url`: STRING, `extensions`: VARIANT>>, `recognitions` ARRAY<STRUCT<`kind`: STRING, `name`: STRING, `description`: STRING, `issuer`: STRING, `number`: STRING, `start`: STRING, `end`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<STRUCT<`publisher`: STRING, `title`: STRING, `publishedOn`: STRING, `retrievedOn`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<VARIANT>, `url`: STRING, `extensions`: VARIANT>>, `url`: STRING, `extensions`: VARIANT>>, `identifiers` ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources` ARRAY<STRUCT<`publisher`: STRING, `title`: STRING, `publishedOn`: STRING, `retrievedOn`: STRING, `identifiers`: ARRAY<STRUCT<`scheme`: STRING, `id`: STRING>>, `sources`: ARRAY<VARIANT>, `url`: STRING, `extensions`: VARIANT>>, `url` STRING, `extensions` VARIANT')) || ']')) AS fitting,
      to_json(from_json(value, '`location` STRUCT<`longitude`: STRING, `latitude`: STRING>, `supportPeriods` ARRAY<STRUCT<`occupied`: STRUCT<`quantity`: STRING>, `terms`: ARRAY<STRUCT<`amount`: STRUCT<`amount`: STRING>, `upperAmount`: STRUCT<`amount`: STRING>, `maximumAmount`: STRUCT<`amount`: STRING>, `instalments`: STRUCT<`value`: STRING, `upper`: STRING>, `firstInstalment`: STRING, `share`: STRING, `upperShare`: STRING, `interestRate`: STRUCT<`value`: STRING, `upper`: STRING>, `valuationCap`: STRUCT<`amount`: STRING>, `discount`: STRING>>>>, `revenues` ARRAY<STRUCT<`amount`: STRUCT<`amount`: STRING>, `exportAmount`: STRUCT<`amount`: STRING>>>, `fundingRounds` ARRAY<STRUCT<`amount`: STRUCT<`amount`: STRING>>>')) AS decimals
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
