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
  coalesce(regexp_matches(day, '^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[?~%]?|[0-9]{3}X|\[([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\.\.|\.\.([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?|[0-9]{4}\.\.[0-9]{4}|[0-9]{4}-[0-9]{2}\.\.[0-9]{4}-[0-9]{2}|[0-9]{4}-[0-9]{2}-[0-9]{2}\.\.[0-9]{4}-[0-9]{2}-[0-9]{2})\])$')
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
  "id": 'VARCHAR',
  "name": 'VARCHAR',
  "names": 'STRUCT("text" VARCHAR, "kind" VARCHAR, "language" VARCHAR, "start" VARCHAR, "end" VARCHAR, "identifiers" STRUCT("scheme" VARCHAR, "id" VARCHAR)[], "sources" STRUCT("publisher" VARCHAR, "title" VARCHAR, "publishedOn" VARCHAR, "retrievedOn" DATE, "identifiers" STRUCT("scheme" VARCHAR, "id" VARCHAR)[], "sources" JSON[], "url" VARCHAR, "extensions" JSON)[], "url" VARCHAR, "extensions" JSON)[]',
  "kind": 'VARCHAR',
  "legalForm": 'VARCHAR',
  "founded": 'VARCHAR',
  "description": 'VARCHAR',
  "address": 'STRUCT("streetAddress" VARCHAR, "addressLocality" VARCHAR, "addressRegion" VARCHAR, "postalCode" VARCHAR, "addressCountry" VARCHAR, "territory" VARCHAR, "identifiers" STRUCT("scheme" VARCHAR, "id" VARCHAR)[], "sources" STRUCT("publisher" VARCHAR, "title" VARCHAR, "publishedOn" VARCHAR, "retrievedOn" DATE, "identifiers" STRUCT("scheme" VARCHAR, "id" VARCHAR)[], "sources" JSON[], "url" VARCHAR, "extensions" JSON)[], "url" VARCHAR, "extensions" JSON)',
  "location": 'STRUCT("longitude" DECIMAL(38, 18), "latitude" DECIMAL(38, 18))',
  "sectors": 'STRUCT("scheme" VARCHAR, "code" VARCHAR)[]',
  "stages": 'STRUCT("stage" VARCHAR, "start" VARCHAR, "identifiers" STRUCT("scheme" VARCHAR, "id" VARCHAR)[], "sources" STRUCT("publisher" VARCHAR, "title" VARCHAR, "publishedOn" VARCHAR, "retrievedOn" DATE, "identifiers" STRUCT("scheme" VARCHAR, "id" VARCHAR)[], "sources" JSON[], "url" VARCHAR, "extensions" JSON)[], "url" VARCHAR, "extensions" JSON)[]',
  "founders": 'STRUCT("on" VARCHAR, "total" BIGINT, "women" BIGINT, "groups" STRUCT("group" VARCHAR, "number" BIGINT, "identifiers" STRUCT("scheme" VARCHAR, "id" VARCHAR)[], "sources" STRUCT("publisher" VARCHAR, "title" VARCHAR, "publishedOn" VARCHAR, "retrievedOn" DATE, "identifiers" STRUCT("scheme" VARCHAR, "id" VARCHAR)[], "sources" JSON[], "url" VARCHAR, "extensions" JSON)[], "url" VARCHAR, "extensions" JSON)[], "identifiers" STRUCT("scheme" VARCHAR, "id" VARCHAR)[], "sources" STRUCT("publisher" VARCHAR, "title" VARCHAR, "publishedOn" VARCHAR, "retrievedOn" DATE, "identifiers" STRUCT("scheme" VARCHAR, "id" VARCHAR)[], "sources" JSON[], "url" VARCHAR, "extensions" JSON)[], "url" VARCHAR, "extensions" JSON)[]',
  "supportPeriods": 'STRUCT("id" VARCHAR, "level" VARCHAR, "siteId" VARCHAR, "start" VARCHAR, "end" VARCHAR, "programmeId" VARCHAR, "tierId" VARCHAR, "cohortId" VARCHAR, "mode" VARCHAR, "occupied" STRUCT("unit" VARCHAR, "quantity" DECIMAL(38, 18), "identifiers" STRUCT("scheme" VARCHAR, "id" VARCHAR)[], "sources" STRUCT("publisher" VARCHAR, "title" VARCHAR, "publishedOn" VARCHAR, "retrievedOn" DATE, "identifiers" STRUCT("scheme" VARCHAR, "id" VARCHAR)[], "sources" JSON[], "url" VARCHAR, "extensions" JSON)[], "url" VARCHAR, "extensions" JSON), "terms" STRUCT("kind" VARCHAR, "party" VARCHAR, "description" VARCHAR, "amount" STRUCT("amount" DECIMAL(38, 18), "currency" VARCHAR), "amountQualifier" VARCHAR, "upperAmount" STRUCT("amount" DECIMAL(38, 18), "currency" VARCHAR), "per" VARCHAR, "period" VARCHAR, "maximumAmount" STRUCT("amount" DECIMAL(38, 18), "currency" VARCHAR), "instalments" STRUCT("qualifier" VARCHAR, "value" DECIMAL(38, 18), "upper" DECIMAL(38, 18)), "firstInstalment" DECIMAL(38, 18), "share" DECIMAL(38, 18), "shareQualifier" VARCHAR, "upperShare" DECIMAL(38, 18), "shareOf" VARCHAR, "interestRate" STRUCT("qualifier" VARCHAR, "value" DECIMAL(38, 18), "upper" DECIMAL(38, 18)), "tenure" VARCHAR, "gracePeriod" VARCHAR, "valuationCap" STRUCT("amount" DECIMAL(38, 18), "currency" VARCHAR), "uncapped" BOOLEAN, "discount" DECIMAL(38, 18), "optional" BOOLEAN, "start" VARCHAR, "end" VARCHAR, "identifiers" STRUCT("scheme" VARCHAR, "id" VARCHAR)[], "sources" STRUCT("publisher" VARCHAR, "title" VARCHAR, "publishedOn" VARCHAR, "retrievedOn" DATE, "identifiers" STRUCT("scheme" VARCHAR, "id" VARCHAR)[], "sources" JSON[], "url" VARCHAR, "extensions" JSON)[], "url" VARCHAR, "extensions" JSON)[], "endReason" VARCHAR, "identifiers" STRUCT("scheme" VARCHAR, "id" VARCHAR)[], "sources" STRUCT("publisher" VARCHAR, "title" VARCHAR, "publishedOn" VARCHAR, "retrievedOn" DATE, "identifiers" STRUCT("scheme" VARCHAR, "id" VARCHAR)[], "sources" JSON[], "url" VARCHAR, "extensions" JSON)[], "url" VARCHAR, "extensions" JSON)[]',
  "statusEvents": 'STRUCT("status" VARCHAR, "on" VARCHAR, "observedOn" DATE[], "counterparty" VARCHAR, "evidence" VARCHAR, "identifiers" STRUCT("scheme" VARCHAR, "id" VARCHAR)[], "sources" STRUCT("publisher" VARCHAR, "title" VARCHAR, "publishedOn" VARCHAR, "retrievedOn" DATE, "identifiers" STRUCT("scheme" VARCHAR, "id" VARCHAR)[], "sources" JSON[], "url" VARCHAR, "extensions" JSON)[], "url" VARCHAR, "extensions" JSON)[]',
  "jobs": 'STRUCT("on" VARCHAR, "direct" BIGINT, "indirect" BIGINT, "basis" VARCHAR, "baseline" BOOLEAN, "method" VARCHAR, "identifiers" STRUCT("scheme" VARCHAR, "id" VARCHAR)[], "sources" STRUCT("publisher" VARCHAR, "title" VARCHAR, "publishedOn" VARCHAR, "retrievedOn" DATE, "identifiers" STRUCT("scheme" VARCHAR, "id" VARCHAR)[], "sources" JSON[], "url" VARCHAR, "extensions" JSON)[], "url" VARCHAR, "extensions" JSON)[]',
  "revenues": 'STRUCT("start" DATE, "end" DATE, "amount" STRUCT("amount" DECIMAL(38, 18), "currency" VARCHAR), "exportAmount" STRUCT("amount" DECIMAL(38, 18), "currency" VARCHAR), "identifiers" STRUCT("scheme" VARCHAR, "id" VARCHAR)[], "sources" STRUCT("publisher" VARCHAR, "title" VARCHAR, "publishedOn" VARCHAR, "retrievedOn" DATE, "identifiers" STRUCT("scheme" VARCHAR, "id" VARCHAR)[], "sources" JSON[], "url" VARCHAR, "extensions" JSON)[], "url" VARCHAR, "extensions" JSON)[]',
  "fundingRounds": 'STRUCT("on" VARCHAR, "instrument" VARCHAR, "amount" STRUCT("amount" DECIMAL(38, 18), "currency" VARCHAR), "investors" VARCHAR[], "identifiers" STRUCT("scheme" VARCHAR, "id" VARCHAR)[], "sources" STRUCT("publisher" VARCHAR, "title" VARCHAR, "publishedOn" VARCHAR, "retrievedOn" DATE, "identifiers" STRUCT("scheme" VARCHAR, "id" VARCHAR)[], "sources" JSON[], "url" VARCHAR, "extensions" JSON)[], "url" VARCHAR, "extensions" JSON)[]',
  "serviceUses": 'STRUCT("serviceId" VARCHAR, "on" VARCHAR, "minutes" BIGINT, "identifiers" STRUCT("scheme" VARCHAR, "id" VARCHAR)[], "sources" STRUCT("publisher" VARCHAR, "title" VARCHAR, "publishedOn" VARCHAR, "retrievedOn" DATE, "identifiers" STRUCT("scheme" VARCHAR, "id" VARCHAR)[], "sources" JSON[], "url" VARCHAR, "extensions" JSON)[], "url" VARCHAR, "extensions" JSON)[]',
  "recognitions": 'STRUCT("kind" VARCHAR, "name" VARCHAR, "description" VARCHAR, "issuer" VARCHAR, "number" VARCHAR, "start" VARCHAR, "end" VARCHAR, "identifiers" STRUCT("scheme" VARCHAR, "id" VARCHAR)[], "sources" STRUCT("publisher" VARCHAR, "title" VARCHAR, "publishedOn" VARCHAR, "retrievedOn" DATE, "identifiers" STRUCT("scheme" VARCHAR, "id" VARCHAR)[], "sources" JSON[], "url" VARCHAR, "extensions" JSON)[], "url" VARCHAR, "extensions" JSON)[]',
  "identifiers": 'STRUCT("scheme" VARCHAR, "id" VARCHAR)[]',
  "sources": 'STRUCT("publisher" VARCHAR, "title" VARCHAR, "publishedOn" VARCHAR, "retrievedOn" DATE, "identifiers" STRUCT("scheme" VARCHAR, "id" VARCHAR)[], "sources" JSON[], "url" VARCHAR, "extensions" JSON)[]',
  "url": 'VARCHAR',
  "extensions": 'JSON'
});

-- Of startups and of each of their lists a view. Each vague date has its earliest and its latest day beside it.
CREATE OR REPLACE VIEW "startups" AS
SELECT "id", "name", "names", "kind", "legalForm", "founded", earliest("founded") AS foundedEarliest, latest("founded") AS foundedLatest, "description", "address", "location", "sectors", "stages", "founders", "supportPeriods", "statusEvents", "jobs", "revenues", "fundingRounds", "serviceUses", "recognitions", "identifiers", "sources", "url", "extensions"
FROM register_lines WHERE id IS NOT NULL;
CREATE OR REPLACE VIEW "names" AS
SELECT startupId, item."text", item."kind", item."language", item."start", earliest(item."start") AS startEarliest, latest(item."start") AS startLatest, item."end", earliest(item."end") AS endEarliest, latest(item."end") AS endLatest, item."identifiers", item."sources", item."url", item."extensions"
FROM (SELECT id AS startupId, unnest("names") AS item FROM register_lines WHERE id IS NOT NULL) AS items;
CREATE OR REPLACE VIEW "sectors" AS
SELECT startupId, item."scheme", item."code"
FROM (SELECT id AS startupId, unnest("sectors") AS item FROM register_lines WHERE id IS NOT NULL) AS items;
CREATE OR REPLACE VIEW "stages" AS
SELECT startupId, item."stage", item."start", earliest(item."start") AS startEarliest, latest(item."start") AS startLatest, item."identifiers", item."sources", item."url", item."extensions"
FROM (SELECT id AS startupId, unnest("stages") AS item FROM register_lines WHERE id IS NOT NULL) AS items;
CREATE OR REPLACE VIEW "founders" AS
SELECT startupId, item."on", earliest(item."on") AS onEarliest, latest(item."on") AS onLatest, item."total", item."women", item."groups", item."identifiers", item."sources", item."url", item."extensions"
FROM (SELECT id AS startupId, unnest("founders") AS item FROM register_lines WHERE id IS NOT NULL) AS items;
CREATE OR REPLACE VIEW "supportPeriods" AS
SELECT startupId, item."id", item."level", item."siteId", item."start", earliest(item."start") AS startEarliest, latest(item."start") AS startLatest, item."end", earliest(item."end") AS endEarliest, latest(item."end") AS endLatest, item."programmeId", item."tierId", item."cohortId", item."mode", item."occupied", item."terms", item."endReason", item."identifiers", item."sources", item."url", item."extensions"
FROM (SELECT id AS startupId, unnest("supportPeriods") AS item FROM register_lines WHERE id IS NOT NULL) AS items;
CREATE OR REPLACE VIEW "statusEvents" AS
SELECT startupId, item."status", item."on", earliest(item."on") AS onEarliest, latest(item."on") AS onLatest, item."observedOn", item."counterparty", item."evidence", item."identifiers", item."sources", item."url", item."extensions"
FROM (SELECT id AS startupId, unnest("statusEvents") AS item FROM register_lines WHERE id IS NOT NULL) AS items;
CREATE OR REPLACE VIEW "jobs" AS
SELECT startupId, item."on", earliest(item."on") AS onEarliest, latest(item."on") AS onLatest, item."direct", item."indirect", item."basis", item."baseline", item."method", item."identifiers", item."sources", item."url", item."extensions"
FROM (SELECT id AS startupId, unnest("jobs") AS item FROM register_lines WHERE id IS NOT NULL) AS items;
CREATE OR REPLACE VIEW "revenues" AS
SELECT startupId, item."start", item."end", item."amount", item."exportAmount", item."identifiers", item."sources", item."url", item."extensions"
FROM (SELECT id AS startupId, unnest("revenues") AS item FROM register_lines WHERE id IS NOT NULL) AS items;
CREATE OR REPLACE VIEW "fundingRounds" AS
SELECT startupId, item."on", earliest(item."on") AS onEarliest, latest(item."on") AS onLatest, item."instrument", item."amount", item."investors", item."identifiers", item."sources", item."url", item."extensions"
FROM (SELECT id AS startupId, unnest("fundingRounds") AS item FROM register_lines WHERE id IS NOT NULL) AS items;
CREATE OR REPLACE VIEW "serviceUses" AS
SELECT startupId, item."serviceId", item."on", earliest(item."on") AS onEarliest, latest(item."on") AS onLatest, item."minutes", item."identifiers", item."sources", item."url", item."extensions"
FROM (SELECT id AS startupId, unnest("serviceUses") AS item FROM register_lines WHERE id IS NOT NULL) AS items;
CREATE OR REPLACE VIEW "recognitions" AS
SELECT startupId, item."kind", item."name", item."description", item."issuer", item."number", item."start", earliest(item."start") AS startEarliest, latest(item."start") AS startLatest, item."end", earliest(item."end") AS endEarliest, latest(item."end") AS endLatest, item."identifiers", item."sources", item."url", item."extensions"
FROM (SELECT id AS startupId, unnest("recognitions") AS item FROM register_lines WHERE id IS NOT NULL) AS items;
CREATE OR REPLACE VIEW "identifiers" AS
SELECT startupId, item."scheme", item."id"
FROM (SELECT id AS startupId, unnest("identifiers") AS item FROM register_lines WHERE id IS NOT NULL) AS items;
CREATE OR REPLACE VIEW "sources" AS
SELECT startupId, item."publisher", item."title", item."publishedOn", earliest(item."publishedOn") AS publishedOnEarliest, latest(item."publishedOn") AS publishedOnLatest, item."retrievedOn", item."identifiers", item."sources", item."url", item."extensions"
FROM (SELECT id AS startupId, unnest("sources") AS item FROM register_lines WHERE id IS NOT NULL) AS items;

-- What the columns do not say: members without a column, values of another JSON type or spelling, and how many startups there should be.
CREATE OR REPLACE VIEW register_faults AS
WITH
  columns(path, type, grammar) AS (VALUES
    ('id', 'VARCHAR', NULL),
    ('name', 'VARCHAR', NULL),
    ('names', 'ARRAY', NULL),
    ('names[]', 'OBJECT', NULL),
    ('names[].text', 'VARCHAR', NULL),
    ('names[].kind', 'VARCHAR', NULL),
    ('names[].language', 'VARCHAR', NULL),
    ('names[].start', 'VARCHAR', NULL),
    ('names[].end', 'VARCHAR', NULL),
    ('names[].identifiers', 'ARRAY', NULL),
    ('names[].identifiers[]', 'OBJECT', NULL),
    ('names[].identifiers[].scheme', 'VARCHAR', NULL),
    ('names[].identifiers[].id', 'VARCHAR', NULL),
    ('names[].sources', 'ARRAY', NULL),
    ('names[].sources[]', 'OBJECT', NULL),
    ('names[].sources[].publisher', 'VARCHAR', NULL),
    ('names[].sources[].title', 'VARCHAR', NULL),
    ('names[].sources[].publishedOn', 'VARCHAR', NULL),
    ('names[].sources[].retrievedOn', 'VARCHAR', '[0-9]{4}-[0-9]{2}-[0-9]{2}'),
    ('names[].sources[].identifiers', 'ARRAY', NULL),
    ('names[].sources[].identifiers[]', 'OBJECT', NULL),
    ('names[].sources[].identifiers[].scheme', 'VARCHAR', NULL),
    ('names[].sources[].identifiers[].id', 'VARCHAR', NULL),
    ('names[].sources[].sources', 'ARRAY', NULL),
    ('names[].sources[].sources[]', NULL, NULL),
    ('names[].sources[].url', 'VARCHAR', NULL),
    ('names[].sources[].extensions', NULL, NULL),
    ('names[].url', 'VARCHAR', NULL),
    ('names[].extensions', NULL, NULL),
    ('kind', 'VARCHAR', NULL),
    ('legalForm', 'VARCHAR', NULL),
    ('founded', 'VARCHAR', NULL),
    ('description', 'VARCHAR', NULL),
    ('address', 'OBJECT', NULL),
    ('address.streetAddress', 'VARCHAR', NULL),
    ('address.addressLocality', 'VARCHAR', NULL),
    ('address.addressRegion', 'VARCHAR', NULL),
    ('address.postalCode', 'VARCHAR', NULL),
    ('address.addressCountry', 'VARCHAR', NULL),
    ('address.territory', 'VARCHAR', NULL),
    ('address.identifiers', 'ARRAY', NULL),
    ('address.identifiers[]', 'OBJECT', NULL),
    ('address.identifiers[].scheme', 'VARCHAR', NULL),
    ('address.identifiers[].id', 'VARCHAR', NULL),
    ('address.sources', 'ARRAY', NULL),
    ('address.sources[]', 'OBJECT', NULL),
    ('address.sources[].publisher', 'VARCHAR', NULL),
    ('address.sources[].title', 'VARCHAR', NULL),
    ('address.sources[].publishedOn', 'VARCHAR', NULL),
    ('address.sources[].retrievedOn', 'VARCHAR', '[0-9]{4}-[0-9]{2}-[0-9]{2}'),
    ('address.sources[].identifiers', 'ARRAY', NULL),
    ('address.sources[].identifiers[]', 'OBJECT', NULL),
    ('address.sources[].identifiers[].scheme', 'VARCHAR', NULL),
    ('address.sources[].identifiers[].id', 'VARCHAR', NULL),
    ('address.sources[].sources', 'ARRAY', NULL),
    ('address.sources[].sources[]', NULL, NULL),
    ('address.sources[].url', 'VARCHAR', NULL),
    ('address.sources[].extensions', NULL, NULL),
    ('address.url', 'VARCHAR', NULL),
    ('address.extensions', NULL, NULL),
    ('location', 'OBJECT', NULL),
    ('location.longitude', 'VARCHAR', '-?[0-9]+([.][0-9]{1,18}0*)?'),
    ('location.latitude', 'VARCHAR', '-?[0-9]+([.][0-9]{1,18}0*)?'),
    ('sectors', 'ARRAY', NULL),
    ('sectors[]', 'OBJECT', NULL),
    ('sectors[].scheme', 'VARCHAR', NULL),
    ('sectors[].code', 'VARCHAR', NULL),
    ('stages', 'ARRAY', NULL),
    ('stages[]', 'OBJECT', NULL),
    ('stages[].stage', 'VARCHAR', NULL),
    ('stages[].start', 'VARCHAR', NULL),
    ('stages[].identifiers', 'ARRAY', NULL),
    ('stages[].identifiers[]', 'OBJECT', NULL),
    ('stages[].identifiers[].scheme', 'VARCHAR', NULL),
    ('stages[].identifiers[].id', 'VARCHAR', NULL),
    ('stages[].sources', 'ARRAY', NULL),
    ('stages[].sources[]', 'OBJECT', NULL),
    ('stages[].sources[].publisher', 'VARCHAR', NULL),
    ('stages[].sources[].title', 'VARCHAR', NULL),
    ('stages[].sources[].publishedOn', 'VARCHAR', NULL),
    ('stages[].sources[].retrievedOn', 'VARCHAR', '[0-9]{4}-[0-9]{2}-[0-9]{2}'),
    ('stages[].sources[].identifiers', 'ARRAY', NULL),
    ('stages[].sources[].identifiers[]', 'OBJECT', NULL),
    ('stages[].sources[].identifiers[].scheme', 'VARCHAR', NULL),
    ('stages[].sources[].identifiers[].id', 'VARCHAR', NULL),
    ('stages[].sources[].sources', 'ARRAY', NULL),
    ('stages[].sources[].sources[]', NULL, NULL),
    ('stages[].sources[].url', 'VARCHAR', NULL),
    ('stages[].sources[].extensions', NULL, NULL),
    ('stages[].url', 'VARCHAR', NULL),
    ('stages[].extensions', NULL, NULL),
    ('founders', 'ARRAY', NULL),
    ('founders[]', 'OBJECT', NULL),
    ('founders[].on', 'VARCHAR', NULL),
    ('founders[].total', 'BIGINT', NULL),
    ('founders[].women', 'BIGINT', NULL),
    ('founders[].groups', 'ARRAY', NULL),
    ('founders[].groups[]', 'OBJECT', NULL),
    ('founders[].groups[].group', 'VARCHAR', NULL),
    ('founders[].groups[].number', 'BIGINT', NULL),
    ('founders[].groups[].identifiers', 'ARRAY', NULL),
    ('founders[].groups[].identifiers[]', 'OBJECT', NULL),
    ('founders[].groups[].identifiers[].scheme', 'VARCHAR', NULL),
    ('founders[].groups[].identifiers[].id', 'VARCHAR', NULL),
    ('founders[].groups[].sources', 'ARRAY', NULL),
    ('founders[].groups[].sources[]', 'OBJECT', NULL),
    ('founders[].groups[].sources[].publisher', 'VARCHAR', NULL),
    ('founders[].groups[].sources[].title', 'VARCHAR', NULL),
    ('founders[].groups[].sources[].publishedOn', 'VARCHAR', NULL),
    ('founders[].groups[].sources[].retrievedOn', 'VARCHAR', '[0-9]{4}-[0-9]{2}-[0-9]{2}'),
    ('founders[].groups[].sources[].identifiers', 'ARRAY', NULL),
    ('founders[].groups[].sources[].identifiers[]', 'OBJECT', NULL),
    ('founders[].groups[].sources[].identifiers[].scheme', 'VARCHAR', NULL),
    ('founders[].groups[].sources[].identifiers[].id', 'VARCHAR', NULL),
    ('founders[].groups[].sources[].sources', 'ARRAY', NULL),
    ('founders[].groups[].sources[].sources[]', NULL, NULL),
    ('founders[].groups[].sources[].url', 'VARCHAR', NULL),
    ('founders[].groups[].sources[].extensions', NULL, NULL),
    ('founders[].groups[].url', 'VARCHAR', NULL),
    ('founders[].groups[].extensions', NULL, NULL),
    ('founders[].identifiers', 'ARRAY', NULL),
    ('founders[].identifiers[]', 'OBJECT', NULL),
    ('founders[].identifiers[].scheme', 'VARCHAR', NULL),
    ('founders[].identifiers[].id', 'VARCHAR', NULL),
    ('founders[].sources', 'ARRAY', NULL),
    ('founders[].sources[]', 'OBJECT', NULL),
    ('founders[].sources[].publisher', 'VARCHAR', NULL),
    ('founders[].sources[].title', 'VARCHAR', NULL),
    ('founders[].sources[].publishedOn', 'VARCHAR', NULL),
    ('founders[].sources[].retrievedOn', 'VARCHAR', '[0-9]{4}-[0-9]{2}-[0-9]{2}'),
    ('founders[].sources[].identifiers', 'ARRAY', NULL),
    ('founders[].sources[].identifiers[]', 'OBJECT', NULL),
    ('founders[].sources[].identifiers[].scheme', 'VARCHAR', NULL),
    ('founders[].sources[].identifiers[].id', 'VARCHAR', NULL),
    ('founders[].sources[].sources', 'ARRAY', NULL),
    ('founders[].sources[].sources[]', NULL, NULL),
    ('founders[].sources[].url', 'VARCHAR', NULL),
    ('founders[].sources[].extensions', NULL, NULL),
    ('founders[].url', 'VARCHAR', NULL),
    ('founders[].extensions', NULL, NULL),
    ('supportPeriods', 'ARRAY', NULL),
    ('supportPeriods[]', 'OBJECT', NULL),
    ('supportPeriods[].id', 'VARCHAR', NULL),
    ('supportPeriods[].level', 'VARCHAR', NULL),
    ('supportPeriods[].siteId', 'VARCHAR', NULL),
    ('supportPeriods[].start', 'VARCHAR', NULL),
    ('supportPeriods[].end', 'VARCHAR', NULL),
    ('supportPeriods[].programmeId', 'VARCHAR', NULL),
    ('supportPeriods[].tierId', 'VARCHAR', NULL),
    ('supportPeriods[].cohortId', 'VARCHAR', NULL),
    ('supportPeriods[].mode', 'VARCHAR', NULL),
    ('supportPeriods[].occupied', 'OBJECT', NULL),
    ('supportPeriods[].occupied.unit', 'VARCHAR', NULL),
    ('supportPeriods[].occupied.quantity', 'VARCHAR', '-?[0-9]+([.][0-9]{1,18}0*)?'),
    ('supportPeriods[].occupied.identifiers', 'ARRAY', NULL),
    ('supportPeriods[].occupied.identifiers[]', 'OBJECT', NULL),
    ('supportPeriods[].occupied.identifiers[].scheme', 'VARCHAR', NULL),
    ('supportPeriods[].occupied.identifiers[].id', 'VARCHAR', NULL),
    ('supportPeriods[].occupied.sources', 'ARRAY', NULL),
    ('supportPeriods[].occupied.sources[]', 'OBJECT', NULL),
    ('supportPeriods[].occupied.sources[].publisher', 'VARCHAR', NULL),
    ('supportPeriods[].occupied.sources[].title', 'VARCHAR', NULL),
    ('supportPeriods[].occupied.sources[].publishedOn', 'VARCHAR', NULL),
    ('supportPeriods[].occupied.sources[].retrievedOn', 'VARCHAR', '[0-9]{4}-[0-9]{2}-[0-9]{2}'),
    ('supportPeriods[].occupied.sources[].identifiers', 'ARRAY', NULL),
    ('supportPeriods[].occupied.sources[].identifiers[]', 'OBJECT', NULL),
    ('supportPeriods[].occupied.sources[].identifiers[].scheme', 'VARCHAR', NULL),
    ('supportPeriods[].occupied.sources[].identifiers[].id', 'VARCHAR', NULL),
    ('supportPeriods[].occupied.sources[].sources', 'ARRAY', NULL),
    ('supportPeriods[].occupied.sources[].sources[]', NULL, NULL),
    ('supportPeriods[].occupied.sources[].url', 'VARCHAR', NULL),
    ('supportPeriods[].occupied.sources[].extensions', NULL, NULL),
    ('supportPeriods[].occupied.url', 'VARCHAR', NULL),
    ('supportPeriods[].occupied.extensions', NULL, NULL),
    ('supportPeriods[].terms', 'ARRAY', NULL),
    ('supportPeriods[].terms[]', 'OBJECT', NULL),
    ('supportPeriods[].terms[].kind', 'VARCHAR', NULL),
    ('supportPeriods[].terms[].party', 'VARCHAR', NULL),
    ('supportPeriods[].terms[].description', 'VARCHAR', NULL),
    ('supportPeriods[].terms[].amount', 'OBJECT', NULL),
    ('supportPeriods[].terms[].amount.amount', 'VARCHAR', '-?[0-9]+([.][0-9]{1,18}0*)?'),
    ('supportPeriods[].terms[].amount.currency', 'VARCHAR', NULL),
    ('supportPeriods[].terms[].amountQualifier', 'VARCHAR', NULL),
    ('supportPeriods[].terms[].upperAmount', 'OBJECT', NULL),
    ('supportPeriods[].terms[].upperAmount.amount', 'VARCHAR', '-?[0-9]+([.][0-9]{1,18}0*)?'),
    ('supportPeriods[].terms[].upperAmount.currency', 'VARCHAR', NULL),
    ('supportPeriods[].terms[].per', 'VARCHAR', NULL),
    ('supportPeriods[].terms[].period', 'VARCHAR', NULL),
    ('supportPeriods[].terms[].maximumAmount', 'OBJECT', NULL),
    ('supportPeriods[].terms[].maximumAmount.amount', 'VARCHAR', '-?[0-9]+([.][0-9]{1,18}0*)?'),
    ('supportPeriods[].terms[].maximumAmount.currency', 'VARCHAR', NULL),
    ('supportPeriods[].terms[].instalments', 'OBJECT', NULL),
    ('supportPeriods[].terms[].instalments.qualifier', 'VARCHAR', NULL),
    ('supportPeriods[].terms[].instalments.value', 'VARCHAR', '-?[0-9]+([.][0-9]{1,18}0*)?'),
    ('supportPeriods[].terms[].instalments.upper', 'VARCHAR', '-?[0-9]+([.][0-9]{1,18}0*)?'),
    ('supportPeriods[].terms[].firstInstalment', 'VARCHAR', '-?[0-9]+([.][0-9]{1,18}0*)?'),
    ('supportPeriods[].terms[].share', 'VARCHAR', '-?[0-9]+([.][0-9]{1,18}0*)?'),
    ('supportPeriods[].terms[].shareQualifier', 'VARCHAR', NULL),
    ('supportPeriods[].terms[].upperShare', 'VARCHAR', '-?[0-9]+([.][0-9]{1,18}0*)?'),
    ('supportPeriods[].terms[].shareOf', 'VARCHAR', NULL),
    ('supportPeriods[].terms[].interestRate', 'OBJECT', NULL),
    ('supportPeriods[].terms[].interestRate.qualifier', 'VARCHAR', NULL),
    ('supportPeriods[].terms[].interestRate.value', 'VARCHAR', '-?[0-9]+([.][0-9]{1,18}0*)?'),
    ('supportPeriods[].terms[].interestRate.upper', 'VARCHAR', '-?[0-9]+([.][0-9]{1,18}0*)?'),
    ('supportPeriods[].terms[].tenure', 'VARCHAR', NULL),
    ('supportPeriods[].terms[].gracePeriod', 'VARCHAR', NULL),
    ('supportPeriods[].terms[].valuationCap', 'OBJECT', NULL),
    ('supportPeriods[].terms[].valuationCap.amount', 'VARCHAR', '-?[0-9]+([.][0-9]{1,18}0*)?'),
    ('supportPeriods[].terms[].valuationCap.currency', 'VARCHAR', NULL),
    ('supportPeriods[].terms[].uncapped', 'BOOLEAN', NULL),
    ('supportPeriods[].terms[].discount', 'VARCHAR', '-?[0-9]+([.][0-9]{1,18}0*)?'),
    ('supportPeriods[].terms[].optional', 'BOOLEAN', NULL),
    ('supportPeriods[].terms[].start', 'VARCHAR', NULL),
    ('supportPeriods[].terms[].end', 'VARCHAR', NULL),
    ('supportPeriods[].terms[].identifiers', 'ARRAY', NULL),
    ('supportPeriods[].terms[].identifiers[]', 'OBJECT', NULL),
    ('supportPeriods[].terms[].identifiers[].scheme', 'VARCHAR', NULL),
    ('supportPeriods[].terms[].identifiers[].id', 'VARCHAR', NULL),
    ('supportPeriods[].terms[].sources', 'ARRAY', NULL),
    ('supportPeriods[].terms[].sources[]', 'OBJECT', NULL),
    ('supportPeriods[].terms[].sources[].publisher', 'VARCHAR', NULL),
    ('supportPeriods[].terms[].sources[].title', 'VARCHAR', NULL),
    ('supportPeriods[].terms[].sources[].publishedOn', 'VARCHAR', NULL),
    ('supportPeriods[].terms[].sources[].retrievedOn', 'VARCHAR', '[0-9]{4}-[0-9]{2}-[0-9]{2}'),
    ('supportPeriods[].terms[].sources[].identifiers', 'ARRAY', NULL),
    ('supportPeriods[].terms[].sources[].identifiers[]', 'OBJECT', NULL),
    ('supportPeriods[].terms[].sources[].identifiers[].scheme', 'VARCHAR', NULL),
    ('supportPeriods[].terms[].sources[].identifiers[].id', 'VARCHAR', NULL),
    ('supportPeriods[].terms[].sources[].sources', 'ARRAY', NULL),
    ('supportPeriods[].terms[].sources[].sources[]', NULL, NULL),
    ('supportPeriods[].terms[].sources[].url', 'VARCHAR', NULL),
    ('supportPeriods[].terms[].sources[].extensions', NULL, NULL),
    ('supportPeriods[].terms[].url', 'VARCHAR', NULL),
    ('supportPeriods[].terms[].extensions', NULL, NULL),
    ('supportPeriods[].endReason', 'VARCHAR', NULL),
    ('supportPeriods[].identifiers', 'ARRAY', NULL),
    ('supportPeriods[].identifiers[]', 'OBJECT', NULL),
    ('supportPeriods[].identifiers[].scheme', 'VARCHAR', NULL),
    ('supportPeriods[].identifiers[].id', 'VARCHAR', NULL),
    ('supportPeriods[].sources', 'ARRAY', NULL),
    ('supportPeriods[].sources[]', 'OBJECT', NULL),
    ('supportPeriods[].sources[].publisher', 'VARCHAR', NULL),
    ('supportPeriods[].sources[].title', 'VARCHAR', NULL),
    ('supportPeriods[].sources[].publishedOn', 'VARCHAR', NULL),
    ('supportPeriods[].sources[].retrievedOn', 'VARCHAR', '[0-9]{4}-[0-9]{2}-[0-9]{2}'),
    ('supportPeriods[].sources[].identifiers', 'ARRAY', NULL),
    ('supportPeriods[].sources[].identifiers[]', 'OBJECT', NULL),
    ('supportPeriods[].sources[].identifiers[].scheme', 'VARCHAR', NULL),
    ('supportPeriods[].sources[].identifiers[].id', 'VARCHAR', NULL),
    ('supportPeriods[].sources[].sources', 'ARRAY', NULL),
    ('supportPeriods[].sources[].sources[]', NULL, NULL),
    ('supportPeriods[].sources[].url', 'VARCHAR', NULL),
    ('supportPeriods[].sources[].extensions', NULL, NULL),
    ('supportPeriods[].url', 'VARCHAR', NULL),
    ('supportPeriods[].extensions', NULL, NULL),
    ('statusEvents', 'ARRAY', NULL),
    ('statusEvents[]', 'OBJECT', NULL),
    ('statusEvents[].status', 'VARCHAR', NULL),
    ('statusEvents[].on', 'VARCHAR', NULL),
    ('statusEvents[].observedOn', 'ARRAY', NULL),
    ('statusEvents[].observedOn[]', 'VARCHAR', '[0-9]{4}-[0-9]{2}-[0-9]{2}'),
    ('statusEvents[].counterparty', 'VARCHAR', NULL),
    ('statusEvents[].evidence', 'VARCHAR', NULL),
    ('statusEvents[].identifiers', 'ARRAY', NULL),
    ('statusEvents[].identifiers[]', 'OBJECT', NULL),
    ('statusEvents[].identifiers[].scheme', 'VARCHAR', NULL),
    ('statusEvents[].identifiers[].id', 'VARCHAR', NULL),
    ('statusEvents[].sources', 'ARRAY', NULL),
    ('statusEvents[].sources[]', 'OBJECT', NULL),
    ('statusEvents[].sources[].publisher', 'VARCHAR', NULL),
    ('statusEvents[].sources[].title', 'VARCHAR', NULL),
    ('statusEvents[].sources[].publishedOn', 'VARCHAR', NULL),
    ('statusEvents[].sources[].retrievedOn', 'VARCHAR', '[0-9]{4}-[0-9]{2}-[0-9]{2}'),
    ('statusEvents[].sources[].identifiers', 'ARRAY', NULL),
    ('statusEvents[].sources[].identifiers[]', 'OBJECT', NULL),
    ('statusEvents[].sources[].identifiers[].scheme', 'VARCHAR', NULL),
    ('statusEvents[].sources[].identifiers[].id', 'VARCHAR', NULL),
    ('statusEvents[].sources[].sources', 'ARRAY', NULL),
    ('statusEvents[].sources[].sources[]', NULL, NULL),
    ('statusEvents[].sources[].url', 'VARCHAR', NULL),
    ('statusEvents[].sources[].extensions', NULL, NULL),
    ('statusEvents[].url', 'VARCHAR', NULL),
    ('statusEvents[].extensions', NULL, NULL),
    ('jobs', 'ARRAY', NULL),
    ('jobs[]', 'OBJECT', NULL),
    ('jobs[].on', 'VARCHAR', NULL),
    ('jobs[].direct', 'BIGINT', NULL),
    ('jobs[].indirect', 'BIGINT', NULL),
    ('jobs[].basis', 'VARCHAR', NULL),
    ('jobs[].baseline', 'BOOLEAN', NULL),
    ('jobs[].method', 'VARCHAR', NULL),
    ('jobs[].identifiers', 'ARRAY', NULL),
    ('jobs[].identifiers[]', 'OBJECT', NULL),
    ('jobs[].identifiers[].scheme', 'VARCHAR', NULL),
    ('jobs[].identifiers[].id', 'VARCHAR', NULL),
    ('jobs[].sources', 'ARRAY', NULL),
    ('jobs[].sources[]', 'OBJECT', NULL),
    ('jobs[].sources[].publisher', 'VARCHAR', NULL),
    ('jobs[].sources[].title', 'VARCHAR', NULL),
    ('jobs[].sources[].publishedOn', 'VARCHAR', NULL),
    ('jobs[].sources[].retrievedOn', 'VARCHAR', '[0-9]{4}-[0-9]{2}-[0-9]{2}'),
    ('jobs[].sources[].identifiers', 'ARRAY', NULL),
    ('jobs[].sources[].identifiers[]', 'OBJECT', NULL),
    ('jobs[].sources[].identifiers[].scheme', 'VARCHAR', NULL),
    ('jobs[].sources[].identifiers[].id', 'VARCHAR', NULL),
    ('jobs[].sources[].sources', 'ARRAY', NULL),
    ('jobs[].sources[].sources[]', NULL, NULL),
    ('jobs[].sources[].url', 'VARCHAR', NULL),
    ('jobs[].sources[].extensions', NULL, NULL),
    ('jobs[].url', 'VARCHAR', NULL),
    ('jobs[].extensions', NULL, NULL),
    ('revenues', 'ARRAY', NULL),
    ('revenues[]', 'OBJECT', NULL),
    ('revenues[].start', 'VARCHAR', '[0-9]{4}-[0-9]{2}-[0-9]{2}'),
    ('revenues[].end', 'VARCHAR', '[0-9]{4}-[0-9]{2}-[0-9]{2}'),
    ('revenues[].amount', 'OBJECT', NULL),
    ('revenues[].amount.amount', 'VARCHAR', '-?[0-9]+([.][0-9]{1,18}0*)?'),
    ('revenues[].amount.currency', 'VARCHAR', NULL),
    ('revenues[].exportAmount', 'OBJECT', NULL),
    ('revenues[].exportAmount.amount', 'VARCHAR', '-?[0-9]+([.][0-9]{1,18}0*)?'),
    ('revenues[].exportAmount.currency', 'VARCHAR', NULL),
    ('revenues[].identifiers', 'ARRAY', NULL),
    ('revenues[].identifiers[]', 'OBJECT', NULL),
    ('revenues[].identifiers[].scheme', 'VARCHAR', NULL),
    ('revenues[].identifiers[].id', 'VARCHAR', NULL),
    ('revenues[].sources', 'ARRAY', NULL),
    ('revenues[].sources[]', 'OBJECT', NULL),
    ('revenues[].sources[].publisher', 'VARCHAR', NULL),
    ('revenues[].sources[].title', 'VARCHAR', NULL),
    ('revenues[].sources[].publishedOn', 'VARCHAR', NULL),
    ('revenues[].sources[].retrievedOn', 'VARCHAR', '[0-9]{4}-[0-9]{2}-[0-9]{2}'),
    ('revenues[].sources[].identifiers', 'ARRAY', NULL),
    ('revenues[].sources[].identifiers[]', 'OBJECT', NULL),
    ('revenues[].sources[].identifiers[].scheme', 'VARCHAR', NULL),
    ('revenues[].sources[].identifiers[].id', 'VARCHAR', NULL),
    ('revenues[].sources[].sources', 'ARRAY', NULL),
    ('revenues[].sources[].sources[]', NULL, NULL),
    ('revenues[].sources[].url', 'VARCHAR', NULL),
    ('revenues[].sources[].extensions', NULL, NULL),
    ('revenues[].url', 'VARCHAR', NULL),
    ('revenues[].extensions', NULL, NULL),
    ('fundingRounds', 'ARRAY', NULL),
    ('fundingRounds[]', 'OBJECT', NULL),
    ('fundingRounds[].on', 'VARCHAR', NULL),
    ('fundingRounds[].instrument', 'VARCHAR', NULL),
    ('fundingRounds[].amount', 'OBJECT', NULL),
    ('fundingRounds[].amount.amount', 'VARCHAR', '-?[0-9]+([.][0-9]{1,18}0*)?'),
    ('fundingRounds[].amount.currency', 'VARCHAR', NULL),
    ('fundingRounds[].investors', 'ARRAY', NULL),
    ('fundingRounds[].investors[]', 'VARCHAR', NULL),
    ('fundingRounds[].identifiers', 'ARRAY', NULL),
    ('fundingRounds[].identifiers[]', 'OBJECT', NULL),
    ('fundingRounds[].identifiers[].scheme', 'VARCHAR', NULL),
    ('fundingRounds[].identifiers[].id', 'VARCHAR', NULL),
    ('fundingRounds[].sources', 'ARRAY', NULL),
    ('fundingRounds[].sources[]', 'OBJECT', NULL),
    ('fundingRounds[].sources[].publisher', 'VARCHAR', NULL),
    ('fundingRounds[].sources[].title', 'VARCHAR', NULL),
    ('fundingRounds[].sources[].publishedOn', 'VARCHAR', NULL),
    ('fundingRounds[].sources[].retrievedOn', 'VARCHAR', '[0-9]{4}-[0-9]{2}-[0-9]{2}'),
    ('fundingRounds[].sources[].identifiers', 'ARRAY', NULL),
    ('fundingRounds[].sources[].identifiers[]', 'OBJECT', NULL),
    ('fundingRounds[].sources[].identifiers[].scheme', 'VARCHAR', NULL),
    ('fundingRounds[].sources[].identifiers[].id', 'VARCHAR', NULL),
    ('fundingRounds[].sources[].sources', 'ARRAY', NULL),
    ('fundingRounds[].sources[].sources[]', NULL, NULL),
    ('fundingRounds[].sources[].url', 'VARCHAR', NULL),
    ('fundingRounds[].sources[].extensions', NULL, NULL),
    ('fundingRounds[].url', 'VARCHAR', NULL),
    ('fundingRounds[].extensions', NULL, NULL),
    ('serviceUses', 'ARRAY', NULL),
    ('serviceUses[]', 'OBJECT', NULL),
    ('serviceUses[].serviceId', 'VARCHAR', NULL),
    ('serviceUses[].on', 'VARCHAR', NULL),
    ('serviceUses[].minutes', 'BIGINT', NULL),
    ('serviceUses[].identifiers', 'ARRAY', NULL),
    ('serviceUses[].identifiers[]', 'OBJECT', NULL),
    ('serviceUses[].identifiers[].scheme', 'VARCHAR', NULL),
    ('serviceUses[].identifiers[].id', 'VARCHAR', NULL),
    ('serviceUses[].sources', 'ARRAY', NULL),
    ('serviceUses[].sources[]', 'OBJECT', NULL),
    ('serviceUses[].sources[].publisher', 'VARCHAR', NULL),
    ('serviceUses[].sources[].title', 'VARCHAR', NULL),
    ('serviceUses[].sources[].publishedOn', 'VARCHAR', NULL),
    ('serviceUses[].sources[].retrievedOn', 'VARCHAR', '[0-9]{4}-[0-9]{2}-[0-9]{2}'),
    ('serviceUses[].sources[].identifiers', 'ARRAY', NULL),
    ('serviceUses[].sources[].identifiers[]', 'OBJECT', NULL),
    ('serviceUses[].sources[].identifiers[].scheme', 'VARCHAR', NULL),
    ('serviceUses[].sources[].identifiers[].id', 'VARCHAR', NULL),
    ('serviceUses[].sources[].sources', 'ARRAY', NULL),
    ('serviceUses[].sources[].sources[]', NULL, NULL),
    ('serviceUses[].sources[].url', 'VARCHAR', NULL),
    ('serviceUses[].sources[].extensions', NULL, NULL),
    ('serviceUses[].url', 'VARCHAR', NULL),
    ('serviceUses[].extensions', NULL, NULL),
    ('recognitions', 'ARRAY', NULL),
    ('recognitions[]', 'OBJECT', NULL),
    ('recognitions[].kind', 'VARCHAR', NULL),
    ('recognitions[].name', 'VARCHAR', NULL),
    ('recognitions[].description', 'VARCHAR', NULL),
    ('recognitions[].issuer', 'VARCHAR', NULL),
    ('recognitions[].number', 'VARCHAR', NULL),
    ('recognitions[].start', 'VARCHAR', NULL),
    ('recognitions[].end', 'VARCHAR', NULL),
    ('recognitions[].identifiers', 'ARRAY', NULL),
    ('recognitions[].identifiers[]', 'OBJECT', NULL),
    ('recognitions[].identifiers[].scheme', 'VARCHAR', NULL),
    ('recognitions[].identifiers[].id', 'VARCHAR', NULL),
    ('recognitions[].sources', 'ARRAY', NULL),
    ('recognitions[].sources[]', 'OBJECT', NULL),
    ('recognitions[].sources[].publisher', 'VARCHAR', NULL),
    ('recognitions[].sources[].title', 'VARCHAR', NULL),
    ('recognitions[].sources[].publishedOn', 'VARCHAR', NULL),
    ('recognitions[].sources[].retrievedOn', 'VARCHAR', '[0-9]{4}-[0-9]{2}-[0-9]{2}'),
    ('recognitions[].sources[].identifiers', 'ARRAY', NULL),
    ('recognitions[].sources[].identifiers[]', 'OBJECT', NULL),
    ('recognitions[].sources[].identifiers[].scheme', 'VARCHAR', NULL),
    ('recognitions[].sources[].identifiers[].id', 'VARCHAR', NULL),
    ('recognitions[].sources[].sources', 'ARRAY', NULL),
    ('recognitions[].sources[].sources[]', NULL, NULL),
    ('recognitions[].sources[].url', 'VARCHAR', NULL),
    ('recognitions[].sources[].extensions', NULL, NULL),
    ('recognitions[].url', 'VARCHAR', NULL),
    ('recognitions[].extensions', NULL, NULL),
    ('identifiers', 'ARRAY', NULL),
    ('identifiers[]', 'OBJECT', NULL),
    ('identifiers[].scheme', 'VARCHAR', NULL),
    ('identifiers[].id', 'VARCHAR', NULL),
    ('sources', 'ARRAY', NULL),
    ('sources[]', 'OBJECT', NULL),
    ('sources[].publisher', 'VARCHAR', NULL),
    ('sources[].title', 'VARCHAR', NULL),
    ('sources[].publishedOn', 'VARCHAR', NULL),
    ('sources[].retrievedOn', 'VARCHAR', '[0-9]{4}-[0-9]{2}-[0-9]{2}'),
    ('sources[].identifiers', 'ARRAY', NULL),
    ('sources[].identifiers[]', 'OBJECT', NULL),
    ('sources[].identifiers[].scheme', 'VARCHAR', NULL),
    ('sources[].identifiers[].id', 'VARCHAR', NULL),
    ('sources[].sources', 'ARRAY', NULL),
    ('sources[].sources[]', NULL, NULL),
    ('sources[].url', 'VARCHAR', NULL),
    ('sources[].extensions', NULL, NULL),
    ('url', 'VARCHAR', NULL),
    ('extensions', NULL, NULL)
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
